"""What is known of one submission after grading."""

from __future__ import annotations

from dataclasses import dataclass

from grader.checks.verdict import Explanation, Outcome
from grader.course.checks import Check
from grader.judge.drawing import Drawing
from grader.words import Sentence


@dataclass(frozen=True)
class Result:
    """One check on one submission."""

    check: Check
    outcome: Outcome
    points: float
    """What the check is worth."""
    explanation: Explanation | None = None
    drawing: Drawing | None = None
    """The figure that a visible check looked at."""
    doubtful: bool = False
    """The machine may be to blame for the outcome: another run is to decide."""

    @property
    def earned(self) -> float:
        """Its points if it passed; no verdict is no points."""
        return self.points if self.outcome is Outcome.PASSED else 0.0

    @property
    def settled(self) -> bool:
        """False: it came to no verdict of its own."""
        return not self.doubtful and self.outcome not in (Outcome.GRADER_FAULT, Outcome.FLAKY)


@dataclass(frozen=True)
class Stop:
    """A line of a module that stopped while the module was run."""

    module: str
    sentence: Sentence


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
    signs: tuple[Sentence, ...] = ()
    """Signs of tampering, for a person to look at. They are no guilt and change no score."""
    left_out: tuple[Sentence, ...] = ()
    """Those of the notes that name work which was not graded, while the rest was."""
    stopped: tuple[Stop, ...] = ()
    """Lines that stopped; their sentences are among the notes."""

    @property
    def earned(self) -> float:
        return sum(result.earned for result in self.results)

    @property
    def points(self) -> float:
        """The most that could be earned."""
        return sum(result.points for result in self.results)

    @property
    def faults(self) -> tuple[Result, ...]:
        """Checks that ended in no verdict of their own: the score is not final."""
        return tuple(result for result in self.results if not result.settled)

    def of_exercise(self, id: str) -> tuple[Result, ...]:
        """The results of one exercise's checks."""
        return tuple(result for result in self.results if result.check.exercise == id)


@dataclass(frozen=True)
class Scored:
    """A report and how long it took. Times are beside a report, not in it: it can be
    compared with another run's."""

    report: Report
    seconds: float
