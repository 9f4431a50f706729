"""Points that a person decided on, and why."""

from __future__ import annotations

from dataclasses import dataclass

from grader.words import Sentence, say

WHOLE = "mark"
"""As a target: the whole mark, after everything else."""


@dataclass(frozen=True)
class Override:
    """``points`` for one check, one exercise or the whole mark of one learner."""

    learner: str
    target: str
    """A check's id, an exercise's, or ``mark``."""
    points: float
    reason: str

    def for_learner(self) -> Sentence:
        """What the learner reads: hidden checks are not named."""
        if self.target == WHOLE:
            return say(
                "The mark was set to {points:g} points by hand: {reason}",
                points=self.points,
                reason=self.reason,
            )
        if "/" in self.target:
            return say(
                "{exercise}: one check counts {points:g} points, decided by hand: {reason}",
                exercise=_exercise(self.target),
                points=self.points,
                reason=self.reason,
            )
        return self.sentence()

    def at_exercise(self) -> Sentence:
        """What the learner reads beside the exercise: hidden checks are not named."""
        if "/" in self.target:
            return say(
                "Your instructor set the points of one check here to {points:g}: {reason}",
                points=self.points,
                reason=self.reason,
            )
        return say(
            "Your instructor set the points of this exercise to {points:g}: {reason}",
            points=self.points,
            reason=self.reason,
        )

    def sentence(self) -> Sentence:
        """What the instructor reads."""
        return say(
            "{target}: {points:g} points, decided by hand: {reason}",
            target=self.target,
            points=self.points,
            reason=self.reason,
        )

    def overlaps(self, other: Override) -> bool:
        """Whether both decide on the same points, one of them on a part of the other's."""
        if self.learner != other.learner or self.target == other.target:
            return False
        return _exercise(self.target) == _exercise(other.target) and (
            "/" not in self.target or "/" not in other.target
        )


def _exercise(target: str) -> str:
    return ".".join(target.split("/")[1:3]) if "/" in target else target
