"""What is known of one submission after grading."""

from __future__ import annotations

from dataclasses import dataclass

from grader.checks.verdict import Explanation, Outcome
from grader.course.checks import Check
from grader.words import Sentence


@dataclass(frozen=True)
class Result:
    """One check on one submission."""

    check: Check
    outcome: Outcome
    points: float
    """What the check is worth."""
    explanation: Explanation | None = None

    @property
    def earned(self) -> float:
        """Its points if it passed; no verdict is no points."""
        return self.points if self.outcome is Outcome.PASSED else 0.0


@dataclass(frozen=True)
class Report:
    """All results of one submission, and how it was run."""

    learner: str
    results: tuple[Result, ...]
    isolation: str
    seed: str
    notes: tuple[Sentence, ...] = ()
    problem: Sentence | None = None
    """Why nothing could be graded, if so."""

    @property
    def earned(self) -> float:
        return sum(result.earned for result in self.results)

    @property
    def points(self) -> float:
        """The most that could be earned."""
        return sum(result.points for result in self.results)

    @property
    def faults(self) -> tuple[Result, ...]:
        """Checks that failed through no fault of the learner's: the score is not final."""
        return tuple(
            result for result in self.results if result.outcome is Outcome.GRADER_FAULT
        )

    def of_exercise(self, id: str) -> tuple[Result, ...]:
        """The results of one exercise's checks."""
        return tuple(result for result in self.results if result.check.exercise == id)


@dataclass(frozen=True)
class Scored:
    """A report and how long it took. Times are beside a report, not in it: it can be
    compared with another run's."""

    report: Report
    seconds: float
