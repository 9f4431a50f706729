"""The course as source assignments of nbgrader."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from grader.authoring.index import index_text
from grader.authoring.make import Translation, as_written, sources
from grader.authoring.notebook import notebook_text, source_notebook
from grader.authoring.source import SourceModule
from grader.course import Course
from grader.language import open_language
from grader.words import Trouble, say

Points = Mapping[str, Mapping[str, float]]
"""By exercise id, then by kind of checks, ``visible`` or ``hidden``."""


def assignment_files(
    course: Course,
    assignment: str,
    points: Points,
    modules: Sequence[str] = (),
    translation: Translation = as_written,
) -> dict[Path, bytes]:
    """The files of ``source/<assignment>``, by their paths in nbgrader's course folder.

    One notebook a module (all of the course if none is named), and what its test cells need
    on a learner's machine: visible checks, misconceptions, texts. The notebooks hold the
    solutions: they are for no repository that learners see.

    Raises:
        Trouble: the assignment's name is none, a module is not in the course, an exercise
            has no points, or as :func:`grader.authoring.sources`.
    """
    check_name(assignment)
    chosen = chosen_modules(course, modules)
    language = open_language(course.language, course.root)
    written = [translation(one) for one in sources(course) if one.name in chosen]
    part = replace(course, modules=chosen)
    files = {
        Path(f"{one.name}.ipynb"): notebook_text(
            source_notebook(one, points, course.root, language)
        ).encode("utf-8")
        for one in written
    }
    files |= _learners_course(part, written)
    return {Path("source", assignment, path): content for path, content in files.items()}


def chosen_modules(course: Course, modules: Sequence[str]) -> tuple[str, ...]:
    """The modules that are meant, in the order of the course; all if none is named.

    Raises:
        Trouble: one of them is not in the course.
    """
    for name in modules:
        if name not in course.modules:
            raise Trouble(
                say(
                    "There is no module {name!r} in this course. There is: {all}.",
                    name=name,
                    all=", ".join(course.modules),
                )
            )
    return tuple(name for name in course.modules if name in modules or not modules)


def check_name(assignment: str) -> None:
    """See that the name can be one of an assignment.

    Raises:
        Trouble: it cannot.
    """
    # `+` is what nbgrader itself refuses; a path would lead out of the folder.
    if assignment.strip(" .") != assignment or not assignment or set(assignment) & set("+/\\"):
        raise Trouble(
            say(
                "{name!r} cannot be the name of an assignment. Use a name without +, /, \\ "
                "and without blanks or dots at its ends.",
                name=assignment,
            )
        )


def _learners_course(part: Course, written: Sequence[SourceModule]) -> dict[Path, bytes]:
    """The course as far as the visible checks of these modules need it."""
    index = index_text(exercise for module in written for exercise in module.exercises)
    settings = {"title": part.title, "modules": list(part.modules), "language": part.language}
    lines = [
        f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in settings.items()
    ]
    files = {
        Path("course.toml"): "".join(lines).encode("utf-8"),
        Path("exercises", "index.toml"): index.encode("utf-8"),
    }
    paths = [part.root / "tests" / "misconceptions" / f"{name}.toml" for name in part.modules]
    paths.append(part.root / "locale" / f"{part.language}.mo")
    for name in part.modules:
        paths += sorted((part.visible_dir / name).glob("*.py"))
    for path in paths:
        if path.is_file():
            files[path.relative_to(part.root)] = path.read_bytes()
    return files
