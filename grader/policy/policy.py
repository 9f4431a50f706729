"""What a course has decided about marks; ``course.toml`` says it under ``[policy]``."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo


class Counts(enum.Enum):
    """Which of a learner's submissions counts."""

    LAST = "last"
    BEST = "best"


class PercentOf(enum.Enum):
    """What a late submission loses a percentage of."""

    EARNED = "earned"
    POSSIBLE = "possible"


class Hidden(enum.Enum):
    """What learners see of hidden checks that they did not pass."""

    SENTENCES = "sentences"
    """The public sentence of each, which names no expectation."""
    COUNTS = "counts"
    """How many passed, and no word of why."""


class Answers(enum.Enum):
    """When learners may read the reference answer of an exercise."""

    NEVER = "never"
    AFTER_PASSING = "after-passing"
    ALWAYS = "always"


@dataclass(frozen=True)
class Late:
    """What lateness costs. A day is 24 hours from the due time; a started one counts whole."""

    percent_per_day: float = 0.0
    percent_of: PercentOf = PercentOf.EARNED
    percent_at_most: float = 100.0
    grace_minutes: float = 0.0
    """Late by no more than this is not late. Past it, days count from the due time."""
    cut_off_days: float | None = None
    """Later than this many days is worth nothing; None: there is no such time."""
    free_days: int = 0
    """How many days everybody may be late for nothing, unless their own number is known."""


@dataclass(frozen=True)
class Show:
    """Who sees what. Learners never see what a hidden check expects, whatever this says."""

    hidden_checks: Hidden = Hidden.SENTENCES
    answers: Answers = Answers.NEVER
    answers_from: datetime | None = None
    """Not before this time, such as that of the last late submission."""
    answers_until: datetime | None = None

    def answer_shown(self, passed: bool, now: datetime) -> bool:
        """Whether a learner may read the answer of an exercise, passed in full or not."""
        if self.answers_from is not None and now < self.answers_from:
            return False
        if self.answers_until is not None and now >= self.answers_until:
            return False
        return self.answers is Answers.ALWAYS or (
            self.answers is Answers.AFTER_PASSING and passed
        )


@dataclass(frozen=True)
class Policy:
    """How points become a mark."""

    points: Mapping[str, float] = field(default_factory=dict)
    """What a module or an exercise is worth, in place of the points of its checks."""
    pass_mark: float | None = None
    """In percent of the most that can be earned."""
    counts: Counts = Counts.BEST
    due: datetime | None = None
    """With its zone."""
    zone: tzinfo | None = None
    """What times without a zone are meant in."""
    late: Late = Late()
    show: Show = Show()

    @property
    def says_anything_of_marks(self) -> bool:
        """False: marks are the points of the checks, and need not be shown beside them."""
        return bool(self.points) or self.pass_mark is not None or self.due is not None
