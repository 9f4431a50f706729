"""What a learner's page is made of."""

from __future__ import annotations

from dataclasses import dataclass

from grader.checks.verdict import Outcome
from grader.judge.report import Report
from grader.pages.findings import Finding
from grader.pages.outcomes import WORDS, kind_of
from grader.policy.disclosure import NOT_WRITTEN
from grader.policy.mark import Mark
from grader.policy.policy import Policy
from grader.results.numbers import points_text
from grader.words import Sentence, say


@dataclass(frozen=True)
class Picture:
    """A figure of the learner's, and the one that was wanted if it was not right."""

    got: str
    wanted: str | None = None


@dataclass(frozen=True)
class Part:
    """One exercise on the page."""

    id: str
    outcome: Outcome
    optional: bool
    earned: float
    points: float
    findings: tuple[Finding, ...]
    hints: tuple[str, ...]
    """Texts of the course."""
    picture: Picture | None
    answer: str = ""
    """The reference's code, if the learner may read it."""
    decided: tuple[Sentence, ...] = ()
    """What the instructor decided of its points, and why."""

    @property
    def passed(self) -> bool:
        return is_done(self.outcome, self.earned, self.points, bool(self.decided))

    @property
    def written(self) -> bool:
        return self.outcome not in NOT_WRITTEN

    @property
    def kind(self) -> str:
        if self.decided:
            return "good" if self.passed else "set"
        return kind_of(self.outcome)

    @property
    def state(self) -> Sentence:
        """One or two words for how it came out; some checks may have passed even so."""
        if self.decided:
            return say("set by your instructor")
        if self.outcome is Outcome.WRONG and self.earned > 0:
            return say("partly right")
        return WORDS[self.outcome]

    @property
    def score(self) -> Sentence:
        return score_of(self.earned, self.points)


def is_done(outcome: Outcome, earned: float, points: float, decided: bool) -> bool:
    """Whether nothing is left to do: all checks passed or, where the instructor decided on
    the points, all of them were given."""
    return earned >= points if decided else outcome is Outcome.PASSED


@dataclass(frozen=True)
class Section:
    """One module on the page."""

    module: str
    parts: tuple[Part, ...]

    @property
    def earned(self) -> float:
        return sum(part.earned for part in self.parts)

    @property
    def points(self) -> float:
        return sum(part.points for part in self.parts)

    @property
    def score(self) -> Sentence:
        return score_of(self.earned, self.points)

    @property
    def done(self) -> Sentence:
        done = sum(part.passed for part in self.parts)
        return say("{done} of {all}", done=done, all=len(self.parts))


@dataclass(frozen=True)
class Counted:
    """The mark, where it is not simply the points."""

    score: Sentence
    passed: bool | None
    reasons: tuple[Sentence, ...]


def counted(mark: Mark | None, report: Report, policy: Policy) -> Counted | None:
    """None if the mark says no more than the points do."""
    if mark is None or not (more_than_points(mark, report) or policy.says_anything_of_marks):
        return None
    if report.problem is not None and not mark.final:
        return None  # nothing was graded, and a zero would look like a judgment
    score = say(
        "Mark: {points} of {of} ({percent} %)",
        points=points_text(mark.points),
        of=points_text(mark.of),
        percent=points_text(round(mark.percent, 1)),
    )
    return Counted(score, mark.passed, mark.for_learner)


def more_than_points(mark: Mark, report: Report) -> bool:
    """Whether the mark is not simply what was earned; it is rounded to hundredths."""
    same = abs(mark.points - report.earned) <= 0.005
    return bool(mark.reasons) or mark.passed is not None or not same


def score_of(earned: float, points: float) -> Sentence:
    return say(
        "{earned} of {points} points", earned=points_text(earned), points=points_text(points)
    )
