"""The generated files of a course, in the language of its learners."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from grader import authoring
from grader.authoring import SourceModule
from grader.course import Course
from grader.course.misconceptions import read_misconceptions
from grader.language.language import SOURCE
from grader.translating.catalogue import course_catalogues
from grader.translating.module import in_language


def generate(course: Course, language: str | None = None) -> dict[Path, str]:
    """The text of every generated file, by its path in the course: stubs, index, notebooks.
    ``language`` is the course's own if not named; what has no translation is English.

    Raises:
        Trouble: as ``authoring.generate``, or a translation breaks a cell.
    """
    return authoring.generate(course, _translation(course, language))


def modules(course: Course, language: str) -> tuple[SourceModule, ...]:
    """The modules of the course in that language, before anything is made of them."""
    return tuple(map(_translation(course, language), authoring.sources(course)))


def write(course: Course) -> tuple[Path, ...]:
    """Write the generated files that differ, in the course's language; answer which."""
    return authoring.write(course, _translation(course, None))


def stale(course: Course) -> tuple[Path, ...]:
    """The generated files that are not what ``write`` would leave behind."""
    return authoring.stale(course, _translation(course, None))


def kept(course: Course, language: str | None = None) -> dict[Path, str]:
    """The files of ``.tensorlings/`` that are handed out, by their paths in the course."""
    return authoring.kept(course, _translation(course, language))


def translated_misconceptions(course: Course, language: str) -> dict[Path, str]:
    """The files of ``tests/misconceptions/``, by their paths in the course, in a language."""
    said = _table(course, language)
    files: dict[Path, list[str]] = {}
    for id, misconception in read_misconceptions(course.root).items():
        module, _, name = id.partition(".")
        lines = files.setdefault(Path("tests", "misconceptions", f"{module}.toml"), [])
        sentence = _toml(said.get(misconception.sentence, misconception.sentence))
        if misconception.raises is None:
            # Before all tables, or it would belong to one of them.
            lines.insert(0, f"{_toml(name)} = {sentence}\n")
        else:
            raises = _toml(misconception.raises.pattern)
            lines.append(f"\n[{_toml(name)}]\nsentence = {sentence}\nraises = {raises}\n")
    return {path: "".join(lines) for path, lines in files.items()}


def _translation(
    course: Course, language: str | None
) -> Callable[[SourceModule], SourceModule]:
    said = _table(course, language or course.language)
    if not said:
        return lambda module: module
    return lambda module: in_language(module, lambda text, kind: said.get(text, text))


def _table(course: Course, language: str) -> dict[str, str]:
    if language == SOURCE:
        return {}
    (catalogue,) = course_catalogues(course, (language,))
    return catalogue.translations


def _toml(text: str) -> str:
    """A basic string of TOML. JSON's differs in one point: it leaves DEL as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def translation(course: Course) -> Callable[[SourceModule], SourceModule]:
    """How a module becomes one in the course's language."""
    return _translation(course, None)
