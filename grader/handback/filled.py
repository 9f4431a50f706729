"""An LMS's own file with the grades filled in."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from grader.handback.csv_cells import Cell, CsvFile
from grader.handback.marks import Returned
from grader.policy.mark import Mark
from grader.results.numbers import points_text
from grader.words import Sentence, Trouble, say


@dataclass(frozen=True)
class Filled:
    """The file's new content, and what there is to say of it."""

    content: bytes
    changed: int
    """How many cells are not as they were."""
    replaced: tuple[str, ...]
    """Learners who had another grade there."""
    left_out: Mapping[str, Sentence]
    """Learners whose mark is not in the file, and why."""
    without: int
    """How many rows of people have no mark to fill in; they stay as they are."""


def fill(
    table: CsvFile,
    column: int,
    rows: Mapping[str, int],
    returned: Iterable[Returned],
    most: Mapping[int, float | None] | float,
    scale: bool,
    path: Path,
) -> tuple[bytes, int, tuple[str, ...]]:
    """The content, how many cells changed, and whose grade was another one.

    ``most`` is the most that the LMS takes, for all or by row.

    Raises:
        Trouble: the course's maximum is another than the LMS's, and ``scale`` is not wanted.
    """
    changes: dict[Cell, str] = {}
    replaced = []
    for one in returned:
        if one.learner not in rows:
            continue
        row = table.rows[rows[one.learner]]
        of = most if isinstance(most, float) else most[rows[one.learner]]
        grade = points_text(_scaled(one.mark, of, scale, path))
        cell = row[column]
        before = number(cell.text)
        if before is not None and points_text(before) == grade:
            continue
        if before is not None:
            replaced.append(one.learner)
        changes[cell] = grade
    return table.with_cells(changes), len(changes), tuple(replaced)


def _scaled(mark: Mark, of: float | None, scale: bool, path: Path) -> float:
    if of is None:
        raise Trouble(
            say(
                "{path} does not say what the most is beside the grade, and a mark might be "
                "above it. Give the worksheet as it was downloaded, in English if need be.",
                path=str(path),
            )
        )
    if math.isclose(mark.of, of):
        return min(mark.points, of)
    if not scale:
        raise Trouble(
            say(
                "In {path} the most is {of} points, in this course {most}. Give --scale to "
                "have marks converted, or set [policy.points] in course.toml.",
                path=str(path),
                of=points_text(of),
                most=points_text(mark.of),
            )
        )
    return round(mark.points / mark.of * of, 2) if mark.of else 0.0


def number(text: str) -> float | None:
    """``85``, ``85.00``, ``85,00``; None for anything else."""
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) else None
