"""Every text of a course that a learner reads."""

from __future__ import annotations

from collections.abc import Iterator

from grader.authoring import sources
from grader.course import Course
from grader.course.misconceptions import read_misconceptions
from grader.translating.module import units_of
from grader.translating.templates import templates_in
from grader.translating.unit import Kind, Unit


def course_units(course: Course) -> tuple[Unit, ...]:
    """The title, then module by module: texts, misconceptions, sentences of its checks.

    Raises:
        Trouble: a source cannot be read.
    """
    found = [Unit(course.title, Kind.TITLE, "course.toml", looked_up=True)]
    by_module = {module.name: module for module in sources(course)}
    for name in (*course.modules, ""):
        if name:
            found += units_of(by_module[name])
        found += _misconceptions(course, name)
        found += _sentences(course, name)
    return tuple(found)


def _misconceptions(course: Course, module: str) -> Iterator[Unit]:
    """Those of a module; of no module's, if it is empty."""
    for id, misconception in read_misconceptions(course.root).items():
        own, _, name = id.partition(".")
        if own == module or (not module and own not in course.modules):
            file = f"tests/misconceptions/{own}.toml"
            yield Unit(
                misconception.sentence, Kind.MISCONCEPTION, file, name, module, looked_up=True
            )


def _sentences(course: Course, module: str) -> Iterator[Unit]:
    for folder, visible in ((course.visible_dir, True), (course.hidden_dir, False)):
        for path in sorted(folder.rglob("*.py")):
            beside = path.relative_to(folder).parts[0]
            own = beside if beside in course.modules else ""
            if own == module:
                shown = path.relative_to(course.root).as_posix()
                for text in templates_in(path, shown):
                    yield Unit(text, Kind.SENTENCE, shown, "", module, looked_up=visible)
