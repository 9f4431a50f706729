"""A new course or exercise, ready to be filled in: every file at its place, and sound."""

from __future__ import annotations

import json
import keyword
import re
from pathlib import Path

from grader.course import Course
from grader.outputs import write_file
from grader.words import Trouble, say

_COURSE = {
    "course.toml": """\
# The course: what is taught, in which order, under which limits.
title = {title}
modules = []

[limits]
call_seconds = 10        # one call of a learner's function
submission_seconds = 120 # all calls of one submission

[demands] # what `grader verify` holds this course to
right_answers = 1 # in tests/gallery/right, for every exercise
wrong_answers = 2 # in tests/gallery/wrong
""",
    "conftest.py": """\
# Makes a bare `pytest` run the checks.
pytest_plugins = ["grader.checks.plugin", "grader.learner.plugin", "grader.learner.watch.options"]
""",
    "pyproject.toml": """\
[tool.pytest.ini_options]
testpaths = ["tests/visible"]
pythonpath = ["."]
addopts = "--import-mode=importlib"
""",
    ".gitignore": """\
__pycache__/
.pytest_cache/
.grader/
.tensorlings/
""",
}

_MODULE = """\
# %% [markdown]
# # {module}
#
# What this module is about, in plain words.

# %%
import tensorflow as tf
"""

_EXERCISE = '''

# %% [markdown]
# ## {function}
#
# What this exercise is about, with a worked example. Show every name that the answer
# needs, `tf.identity` for instance.

# %% exercise="{function}"
def {function}(numbers):
    """Say in one line what it does.

    numbers: what comes in: its shape and dtype.

    Return what is wanted: shape, dtype and values.

    >>> {function}(tf.constant([1, 2]))    # a tensor [1, 2]
    """
    ### BEGIN SOLUTION
    return tf.identity(numbers)
    ### END SOLUTION


# %% [markdown] hints="{function}"
# 1. A nudge: where to look.
# 2. The concept, with the name of the function.
'''

_VISIBLE = """\
from grader.checks import expect


def test_values(submission, draw, make):
    numbers = make.tensor(draw.integers([3, 5]))
    expect(submission.{module}.{function}(numbers)).tensor().values(numbers.numpy())
"""

_HIDDEN = """\
import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_like_the_reference(submission, reference, draw, make):
    numbers = make.tensor(draw.floats([4, 3]))
    want = reference.{module}.{function}(numbers)
    expect(submission.{module}.{function}(numbers)).tensor().like(want)
"""


def new_course(root: Path, title: str) -> tuple[Path, ...]:
    """Write an empty course into ``root``. Returns the files.

    Raises:
        Trouble: there is a course already.
    """
    if (root / "course.toml").exists():
        raise Trouble(say("{root} is a course already.", root=str(root)))
    for folder in ("exercises", "solutions", "tests/visible", "tests/hidden"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in _COURSE.items():
        path = root / name
        if not path.exists():
            title_text = json.dumps(title, ensure_ascii=False)
            write_file(path, text.replace("{title}", title_text))
            written.append(path)
    return tuple(written)


def new_exercise(course: Course, id: str) -> tuple[Path, ...]:
    """Write the skeleton of the exercise ``MODULE.FUNCTION``: its source and two checks.

    Nothing that exists is overwritten. Returns the files that were written or added to.

    Raises:
        Trouble: the name is no such name, or the exercise exists.
    """
    module, dot, function = id.partition(".")
    for part in (module, function):
        if not re.fullmatch(r"[a-z_][a-z0-9_]*", part) or keyword.iskeyword(part):
            raise Trouble(
                say(
                    "{id!r} is no name for an exercise. Write MODULE.FUNCTION in small "
                    "letters: casting.to_float32.",
                    id=id,
                )
            )
    source = course.solutions_dir / f"{module}.py"
    text = source.read_text(encoding="utf-8") if source.exists() else None
    if text is not None and f'exercise="{function}"' in text:
        raise Trouble(
            say("{path} has {function} already.", path=str(source), function=function)
        )
    fill = {"{module}": module, "{function}": function}
    files = {
        source: (text if text is not None else _MODULE) + _EXERCISE,
        course.visible_dir / module / f"test_{function}.py": _VISIBLE,
        course.hidden_dir / module / f"test_{function}.py": _HIDDEN,
    }
    written = []
    for path, content in files.items():
        if path != source and path.exists():
            continue
        for name, value in fill.items():
            content = content.replace(name, value)
        write_file(path, content)
        written.append(path)
    for kind in ("right", "wrong"):
        (course.root / "tests" / "gallery" / kind / module / function).mkdir(
            parents=True, exist_ok=True
        )
    if module not in course.modules:
        written.append(_list_module(course.root / "course.toml", module))
    return tuple(written)


def _list_module(path: Path, module: str) -> Path:
    """Put ``module`` at the end of the list in ``course.toml``; the rest stays as it is."""
    text = path.read_text(encoding="utf-8")
    found = re.search(r"^modules\s*=\s*\[(.*?)\]", text, flags=re.M | re.S)
    if found is None:
        raise Trouble(say("{path} has no list of modules.", path=str(path)))
    items = found.group(1).rstrip().rstrip(",")
    joined = f'{items}, "{module}"' if items.strip() else f'"{module}"'
    write_file(path, text[: found.start(1)] + joined + text[found.end(1) :])
    return path
