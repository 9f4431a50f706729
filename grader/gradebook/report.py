"""What a run did, on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from grader.gradebook.changes import Changes
from grader.gradebook.masters import Masters
from grader.gradebook.scoring import Marked
from grader.results.numbers import points_text
from grader.submissions.names import printable


def print_report(
    out: Console,
    masters: Masters,
    marked: Sequence[Marked],
    changes: Changes,
    absent: Iterable[str],
    backup: Path | None,
    moved: Sequence[Path],
    dry: bool,
) -> None:
    """The scores that changed, then everything that a person should know of."""
    if changes.scores:
        table = Table(box=None, pad_edge=False, header_style="bold")
        table.add_column("student", overflow="fold")
        for head in ("before", "now", "late penalty"):
            table.add_column(head, justify="right", no_wrap=True)
        for student, (before, now) in changes.scores.items():
            off = changes.penalties.get(student)
            table.add_row(
                Text(printable(student)),
                "" if before is None else points_text(before),
                points_text(now),
                points_text(off) if off else "",
            )
        out.print(table)
        out.print()
    for line in _lines(masters, marked, changes, absent):
        out.print(Text(printable(line)))
    if moved:
        out.print(
            Text(
                f"{len(moved)} autograded notebooks were not made by this command, or were "
                f"edited since. They are replaced; the old ones: {_above(moved)}"
            )
        )
    if not changes.anything:
        out.print("nothing changed")
        return
    verb = "would change" if dry else "changed"
    out.print(
        Text(
            f"{changes.count} entries of the gradebook and {len(changes.notebooks)} autograded "
            f"notebooks {verb}."
        )
    )
    if backup is not None:
        out.print(Text(f"The gradebook as it was: {backup.name}"))
    if dry:
        out.print("Nothing was written (--dry-run).")


def _above(moved: Sequence[Path]) -> str:
    """The folder of the run below ``.grader/replaced``."""
    place = moved[0].parts.index("replaced")
    return str(Path(*moved[0].parts[: place + 2]))


def _lines(
    masters: Masters, marked: Sequence[Marked], changes: Changes, absent: Iterable[str]
) -> Iterable[str]:
    for one in marked:
        student = one.handed.student
        if one.report.problem is not None:
            yield f"{student}: could not be graded, no score: {one.report.problem.text()}"
            continue
        for sentence in (*one.handed.broken.values(), *one.irregular, *_notes(one)):
            yield f"{student}: {sentence.text() if hasattr(sentence, 'text') else sentence}"
        for fault in one.report.faults[:1]:
            why = fault.explanation.headline.text() if fault.explanation else ""
            yield f"{student}: not final, {fault.outcome.value} in {fault.check.id}: {why}"
        for sign in one.report.signs:
            yield f"{student}: a sign, not guilt: {sign.text()}"
    for student, cells in changes.by_hand.items():
        yield f"{student}: {len(cells)} cells wait for a person (needs_manual_grade)."
    for student, cell, own, checks in changes.manual:
        found = "no verdict" if checks is None else points_text(checks)
        yield (
            f"{student}: {cell} keeps its manual score {points_text(own)}; the checks give "
            f"{found}."
        )
    for student, count in changes.added_cells.items():
        yield f"{student}: {count} cells came into the assignment later, and are added."
    if changes.new_students:
        yield f"New in the gradebook: {', '.join(changes.new_students)}."
    scaled = sorted({cell for one in marked for cell in one.scaled})
    if scaled:
        yield (
            "Worth something else in the gradebook than their checks, so scores are in "
            f"proportion: {', '.join(scaled)}."
        )
    if masters.by_hand:
        yield f"Not ours to grade, left as they are: {', '.join(masters.by_hand)}."
    missing = sorted(absent)
    if missing:
        yield f"Handed in nothing: {', '.join(missing)}."


def _notes(one: Marked) -> list[str]:
    """Notes of the reading that say more than that a notebook was read."""
    broken = {sentence.text() for sentence in one.handed.broken.values()}
    found = [note.text() for note in one.handed.submission.notes]
    skip = ("was converted to", "cells are there more than once")
    return [
        note for note in found if note not in broken and not any(part in note for part in skip)
    ]
