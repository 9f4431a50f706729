"""Results as CSV: one row a learner, a column an exercise. Safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from grader.course import Course
from grader.judge.report import Scored
from grader.results.numbers import points_text
from grader.results.table import outcomes_text

ENCODING = "utf-8-sig"
"""With a byte order mark: without it Excel takes UTF-8 names for something else."""


def csv_text(course: Course, scored: Sequence[Scored]) -> str:
    """The whole file. The column ``of`` is the most that could be earned."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    ids = [exercise.id for exercise in course.exercises]
    writer.writerow(["learner", "points", "of", *ids, "outcomes", "final", "isolation"])
    for one in scored:
        report = one.report
        earned = [sum(result.earned for result in report.of_exercise(id)) for id in ids]
        writer.writerow(
            [
                _safe(report.learner),
                points_text(report.earned),
                points_text(report.points),
                *map(points_text, earned),
                _safe(outcomes_text(report)),
                "no" if report.faults else "yes",
                report.isolation,
            ]
        )
    return out.getvalue()


def _safe(text: str) -> str:
    """A cell that begins like a formula is run by spreadsheets; a quote in front stops that."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
