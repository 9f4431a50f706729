"""How a check can end, and the words that go with it."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from grader.checks.withheld import withheld
from grader.wire.messages import Frame
from grader.words import Sentence, Words


class Outcome(enum.Enum):
    """How one check on one submission ended. The value is what people read."""

    PASSED = "passed"
    WRONG = "wrong"
    ERROR = "error"
    MISSING = "missing"
    TIMED_OUT = "timed out"
    OUT_OF_MEMORY = "out of memory"
    CRASHED = "crashed"
    EXITED_EARLY = "exited early"
    TO_DO = "to do"
    FLAKY = "flaky"
    GRADER_FAULT = "grader fault"


@dataclass(frozen=True)
class Explanation:
    """Why a check did not pass.

    ``headline`` may name what was expected. ``public`` says the same without it: a
    learner who reads it learns where to look, not what a hidden check wants.
    """

    headline: Sentence
    public: Sentence | None = None
    """None: the headline holds no expectation and may be shown as it is."""
    called: Words = ""
    came_back: Words = ""
    misconception: str = ""
    """Its id, ``module.name``; the course's ``tests/misconceptions/`` has the sentence."""
    frames: tuple[Frame, ...] = field(default=())
    """The learner's own lines in the traceback, outermost first."""
    error: str = ""
    """``TypeOfError: message``, if that is how it ended: it may give a mistake away."""

    @property
    def shown_to_learner(self) -> Sentence:
        """What a learner reads of it where the check is hidden."""
        return withheld(self.public or self.headline)


class Verdict(AssertionError):
    """Raised in a check: it is decided, and not for the better."""

    def __init__(self, outcome: Outcome, explanation: Explanation) -> None:
        super().__init__(explanation.headline.text())
        self.outcome = outcome
        self.explanation = explanation


class Lost(Exception):
    """The worker is gone, and this is why."""

    def __init__(self, outcome: Outcome, headline: Sentence, doubtful: bool = False) -> None:
        """``doubtful``: the machine may be to blame as well as the submission."""
        super().__init__(headline.text())
        self.outcome = outcome
        self.headline = headline
        self.doubtful = doubtful
