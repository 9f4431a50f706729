"""A part of a course as a course of its own: what is handed in together.

Everything that the grader does is about one course: its modules are what is handed out,
collected and marked. A term of several assignments is several of them, each with its own
``[policy]``.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from grader.authoring.assignment import chosen_modules
from grader.course import Course
from grader.course.course import BY_MODULE
from grader.words import Trouble, say

_WHOLE = ("conftest.py", "pyproject.toml", ".gitignore", "locale")
_IGNORED = shutil.ignore_patterns("__pycache__")


def new_part(
    course: Course, root: Path, modules: Sequence[str], title: str | None = None
) -> tuple[Path, ...]:
    """Copy ``modules`` of ``course`` into ``root``: sources, checks, galleries, settings.

    ``[demands]`` on notes stay behind, as a part does not cover them. What is made from the
    sources is left to :func:`grader.authoring.write`. Returns what was copied.

    Raises:
        Trouble: there is something in ``root``, or the course has no such module.
    """
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise Trouble(say("{root} is there already. Name a new folder.", root=str(root)))
    chosen = chosen_modules(course, modules)
    places = [*_WHOLE, *(place for name in chosen for place in _of_module(name))]
    settings = _settings(course, chosen, title)
    written = [root / "course.toml"]
    for place in places:
        source, copy = course.root / place, root / place
        if not source.exists():
            continue
        copy.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, copy, ignore=_IGNORED)
        else:
            shutil.copy(source, copy)
        written.append(copy)
    # The last, so that a copy that was cut off is no course.
    (root / "course.toml").write_text(settings, encoding="utf-8")
    return tuple(written)


def _of_module(name: str) -> tuple[str, ...]:
    return (
        f"solutions/{name}.py",
        f"tests/visible/{name}",
        f"tests/hidden/{name}",
        f"tests/misconceptions/{name}.toml",
        *(f"tests/gallery/{kind}/{name}" for kind in ("right", "wrong", "equivalent")),
    )


def _settings(course: Course, chosen: Sequence[str], title: str | None) -> str:
    """``course.toml`` with other lists of modules; all else as it is written."""
    text = (course.root / "course.toml").read_text(encoding="utf-8")
    lists = {"modules": chosen, "optional": course.optional}
    lists |= {key: getattr(course.demands, key) for key in BY_MODULE}
    for key, all_of_it in lists.items():
        names = [name for name in all_of_it if name in chosen]
        listed = ", ".join(f'"{name}"' for name in names)
        text = re.sub(rf"^{key}\s*=\s*\[.*?\]", f"{key} = [{listed}]", text, 1, re.M | re.S)
    if title is not None:
        line = f"title = {json.dumps(title, ensure_ascii=False)}"
        text = re.sub(r"^title\s*=.*$", lambda _: line, text, count=1, flags=re.M)
    return re.sub(r"^notes\s*=.*\n", "", text, count=1, flags=re.M)
