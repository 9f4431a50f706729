"""Rules about the whole: every row of the notes covered, every exercise after what it needs."""

from __future__ import annotations

from collections.abc import Iterator

from grader.authoring import SourceModule
from grader.authoring.coverage import cover_of
from grader.authoring.source import Role
from grader.course import Course
from grader.course.notes import read_notes
from grader.verify.fault import Fault
from grader.words import say


def coverage_faults(course: Course, sources: tuple[SourceModule, ...]) -> Iterator[Fault]:
    """Rows that nothing covers, and names of rows that there are not.

    Raises:
        Trouble: the notes that the course demands cannot be read.
    """
    if not course.demands.notes:
        return
    path = course.root / course.demands.notes
    notes = read_notes(path)
    for row in notes.rows:
        cover = cover_of(row, sources)
        covered = bool(cover.exercises or cover.texts)
        if covered is bool(row.nothing):
            yield Fault(
                "coverage",
                say(
                    "{path}: the row {id} has nothing to teach, and yet {where} covers it. "
                    "Take out one of the two.",
                    path=course.demands.notes,
                    id=row.id,
                    where=", ".join((*cover.exercises, *cover.texts)),
                )
                if covered
                else say(
                    "{path}: no text or exercise covers the row {id} ({says}). Name it in a "
                    'header, covers="{id}", or say with `nothing` why it is not taught.',
                    path=course.demands.notes,
                    id=row.id,
                    says=row.says,
                ),
            )
    known = {row.id for row in notes.rows}
    for module in sources:
        for cell in module.cells:
            for id in cell.covers:
                if id not in known:
                    yield Fault(
                        "coverage",
                        say(
                            "solutions/{module}.py covers the row {id}, which {path} does "
                            "not have.",
                            module=module.name,
                            id=id,
                            path=course.demands.notes,
                        ),
                    )


def order_faults(sources: tuple[SourceModule, ...]) -> Iterator[Fault]:
    """Exercises that come before one they need, or need one that there is not."""
    all_ids = {exercise.id for module in sources for exercise in module.exercises}
    before: set[str] = set()
    for module in sources:
        for cell in module.cells:
            if cell.role is not Role.EXERCISE:
                continue
            id = module.exercise(cell).id
            for needed in cell.after:
                if needed not in before:
                    yield Fault(
                        "order",
                        say(
                            "solutions/{module}.py: {id} comes after {needed}, which "
                            "{what}. Mend the header or the order.",
                            module=module.name,
                            id=id,
                            needed=needed,
                            what=say("stands behind it")
                            if needed in all_ids
                            else say("is no exercise"),
                        ),
                    )
            before.add(id)
