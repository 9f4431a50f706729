"""The points that are due, from whoever gives them."""

from __future__ import annotations

from grader.judge.pool import Pool
from grader.judge.reference import Reference
from grader.submissions.submission import Submission

from .answers import POINTS, expected

OURS = "grader score, warm"


def same(way: str, number: int, points: float) -> None:
    """Every way gives what is due, or nothing that is measured means anything."""
    if points != expected(number):
        raise SystemExit(
            f"{way} gave learner {number} {points} of {POINTS} points; {expected(number)} are due."
        )


def ours(pool: Pool, reference: Reference, class_: list[Submission]) -> None:
    """Grade these submissions of the small assignment."""
    for scored in pool.grade(class_, reference):
        learner = scored.report.learner
        same(OURS, int(learner.removeprefix("learner")), scored.report.earned)
