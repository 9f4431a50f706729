"""Results as CSV: one row a learner, a column an exercise. Safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from grader.tables.sheet import FORMULA
from grader.course import Course
from grader.judge.report import Report, Scored
from grader.policy.mark import Mark
from grader.results.numbers import points_text
from grader.results.table import outcomes_text

ENCODING = "utf-8-sig"
"""With a byte order mark: without it Excel takes UTF-8 names for something else."""


_PERSON = ("id", "name", "email")
_MARK = ("mark", "mark of", "result", "why")


def csv_text(
    course: Course,
    scored: Sequence[Scored],
    marks: Mapping[str, Mark] | None = None,
    people: Mapping[str, tuple[str, str, str]] | None = None,
) -> str:
    """The whole file. The column ``of`` is the most that could be earned; ``people`` has id,
    name and e-mail of each learner."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    ids = [exercise.id for exercise in course.exercises]
    heads = [
        f"{one.id} (optional)" if course.is_optional(one) else one.id
        for one in course.exercises
    ]
    more = _MARK if marks else ()
    who = _PERSON if people is not None else ()
    writer.writerow(
        ["learner", *who, "points", "of", *more, *heads, "outcomes", "final", "isolation"]
    )
    for one in scored:
        report = one.report
        graded = report.problem is None  # else no score: a zero would look like a judgment
        earned = [sum(result.earned for result in report.of_exercise(id)) for id in ids]
        writer.writerow(
            [
                _safe(report.learner),
                *(map(_safe, people[report.learner]) if people is not None else ()),
                points_text(report.earned) if graded else "",
                points_text(report.points),
                *(_mark(marks[report.learner], graded) if marks else ()),
                *(map(points_text, earned) if graded else [""] * len(earned)),
                _safe(outcomes_text(report)),
                "yes" if _final(report, marks) else "no",
                report.isolation,
            ]
        )
    return out.getvalue()


def _mark(mark: Mark, graded: bool) -> tuple[str, ...]:
    if not graded and not mark.final:
        return ("", points_text(mark.of), "", "")
    return (
        points_text(mark.points),
        points_text(mark.of),
        {True: "passed", False: "failed", None: ""}[mark.passed],
        _safe(" ".join(reason.text() for reason in mark.reasons)),
    )


def _final(report: Report, marks: Mapping[str, Mark] | None) -> bool:
    if marks:
        return marks[report.learner].final
    return not report.faults and report.problem is None


def _safe(text: str) -> str:
    """A cell that begins like a formula is run by spreadsheets; a quote in front stops that."""
    return f"'{text}" if text.startswith(FORMULA) else text
