"""An LMS's own file with the grades filled in."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.handback.marks import Returned
from grader.handback.matching import Matches, match
from grader.lms.gradesheet import Gradesheet, number
from grader.lms.lms import Lms
from grader.policy.mark import Mark
from grader.results.numbers import points_text
from grader.tables.cells import Cell
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


def fill_in(
    lms: Lms,
    path: Path,
    returned: Sequence[Returned],
    column: str | None = None,
    scale: bool = False,
) -> Filled:
    """The LMS's own file with the grades of those who are in it.

    Raises:
        Trouble: it is no such file, the column of grades is not clear, the most that is taken
            is not known, or it is another than the course's and ``scale`` is not wanted.
    """
    sheet = lms.gradebook.read(path, column)
    return filled(sheet, match(returned, sheet.persons, lms), returned, scale, path)


def filled(
    sheet: Gradesheet, matches: Matches, returned: Sequence[Returned], scale: bool, path: Path
) -> Filled:
    """The file with the grades of those who have a row in it.

    Raises:
        Trouble: the most that is taken is not known, or is another than the course's and
            ``scale`` is not wanted.
    """
    rows, left_out = dict(matches.rows), dict(matches.left_out)
    for learner, row in matches.rows.items():
        if row in sheet.kept:
            left_out[learner] = sheet.kept[row]
            del rows[learner]
    comma = _writes_commas(sheet)
    changes: dict[Cell, str] = {}
    replaced = []
    for one in returned:
        if one.learner not in rows:
            continue
        row = rows[one.learner]
        grade = points_text(_scaled(one.mark, sheet.most[row], scale, path))
        cell = sheet.table.rows[row][sheet.column]
        before = number(cell.text)
        if before is not None and points_text(before) == grade:
            continue
        if before is not None:
            replaced.append(one.learner)
        changes[cell] = grade.replace(".", ",") if comma else grade
    return Filled(
        sheet.table.with_cells(changes),
        len(changes),
        tuple(replaced),
        left_out,
        len(sheet.persons) - len(matches.rows),
    )


def _writes_commas(sheet: Gradesheet) -> bool:
    """Whether the column has decimals as in 8,5: a spreadsheet that reads those takes 8.5 for
    a day in May."""
    cells = [row[sheet.column].text for row in sheet.table.rows if len(row) > sheet.column]
    points, commas = (
        any(re.fullmatch(rf"\s*\d+\{mark}\d+\s*", cell) for cell in cells) for mark in ".,"
    )
    return commas and not points


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
