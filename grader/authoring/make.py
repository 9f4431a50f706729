"""`grader make`: all generated files of a course."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from grader.authoring.coverage import curriculum
from grader.authoring.index import index_text
from grader.authoring.notebook import learner_notebook, notebook_text
from grader.authoring.reader import read_source
from grader.authoring.source import SourceModule, is_plain_name
from grader.authoring.stub import stub_text
from grader.course import Course
from grader.course.notes import read_notes
from grader.outputs import write_file
from grader.words import Trouble, say


def sources(course: Course) -> tuple[SourceModule, ...]:
    """The modules of the course, in its order.

    Raises:
        Trouble: ``course.toml`` and ``solutions/`` do not agree, or a source is not sound.
    """
    for name in course.modules:
        if not is_plain_name(name) or course.modules.count(name) > 1:
            raise Trouble(
                say(
                    "{path}: the module {name!r} is listed twice, or is no name for a "
                    "module: letters from a to z, digits and _ only, no digit first.",
                    path=str(course.root / "course.toml"),
                    name=str(name),
                )
            )
    for path in sorted(course.solutions_dir.glob("*.py")):
        if path.stem not in (*course.modules, "__init__"):
            raise Trouble(
                say(
                    "{path} is not in the course. Add {name!r} to `modules` in course.toml, "
                    "or move the file away.",
                    path=str(path),
                    name=path.stem,
                )
            )
    return tuple(read_source(course.solutions_dir / f"{name}.py") for name in course.modules)


Translation = Callable[[SourceModule], SourceModule]
"""A module as its author wrote it becomes what learners read."""


def as_written(module: SourceModule) -> SourceModule:
    """The module in the language of its source."""
    return module


def generate(course: Course, translation: Translation = as_written) -> dict[Path, str]:
    """The text of every generated file, by its path in the course.

    Raises:
        Trouble: as :func:`sources`, or a text does not survive its format.
    """
    written = sources(course)
    modules = tuple(translation(module) for module in written)
    folder = course.exercises_dir.relative_to(course.root)
    index = index_text(exercise for module in modules for exercise in module.exercises)
    files = {folder / "index.toml": index}
    for module in modules:
        files[folder / f"{module.name}.py"] = stub_text(module)
        files[folder / "notebooks" / f"{module.name}.ipynb"] = notebook_text(
            learner_notebook(module)
        )
    if course.demands.notes:
        notes = read_notes(course.root / course.demands.notes)
        files[Path("docs") / "curriculum.md"] = curriculum(notes, written)
    return files


def write(course: Course, translation: Translation = as_written) -> tuple[Path, ...]:
    """Write the generated files that differ; answer which, by their paths in the course.

    Nothing is deleted: what looks like a leftover may be somebody's work. :func:`stale`
    names it.

    Raises:
        Trouble: as :func:`generate`, before anything is written.
    """
    files = generate(course, translation)
    changed = tuple(path for path in files if _differs(course.root / path, files[path]))
    for path in changed:
        target = course.root / path
        write_file(target, files[path])
    return changed


def stale(course: Course, translation: Translation = as_written) -> tuple[Path, ...]:
    """The generated files that are missing, differ, or belong to no module any more."""
    files = generate(course, translation)
    differing = tuple(path for path in files if _differs(course.root / path, files[path]))
    return differing + tuple(path for path in _generated(course) if path not in files)


def _differs(path: Path, text: str) -> bool:
    return not path.is_file() or path.read_bytes() != text.encode("utf-8")


def _generated(course: Course) -> tuple[Path, ...]:
    """The files on disk that look generated. Helper files beside them do not."""
    stubs = (path for path in course.exercises_dir.glob("*.py") if _is_stub(path))
    notebooks = (
        path
        for path in (course.exercises_dir / "notebooks").glob("*.ipynb")
        if _is_notebook(path)
    )
    return tuple(path.relative_to(course.root) for path in sorted([*stubs, *notebooks]))


def _is_stub(path: Path) -> bool:
    return path.read_bytes().startswith(b"# %%")


def _is_notebook(path: Path) -> bool:
    try:
        return "tensorlings" in json.loads(path.read_bytes())["metadata"]
    except (ValueError, LookupError, TypeError):
        return False
