"""What a learner may be told of a check: decided here, for pages, nbgrader and Gradescope.

Of a visible check the learner has everything already: its name, what was called, what came
back and what was wanted. Of a hidden one they read the sentence that names no expectation
and the misconception's; neither its name, nor what it called, nor what came back for that,
nor the lines that an error came from. With :attr:`Hidden.COUNTS` they read
how many passed and no word of why, not even how the others ended. That nothing is written
yet is no secret. What came to no verdict says so and nothing else: its words are for the
instructor.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from grader.checks.verdict import Outcome
from grader.judge.report import Result
from grader.policy.policy import Hidden
from grader.wire.messages import Frame
from grader.words import Sentence, Words, say

NOT_WRITTEN = frozenset({Outcome.TO_DO, Outcome.MISSING})
UNSETTLED = frozenset({Outcome.FLAKY, Outcome.GRADER_FAULT})
_FRAMES = 3


@dataclass(frozen=True)
class Told:
    """One check that did not pass, as its learner may know it."""

    outcome: Outcome
    why: Sentence
    said: str
    """What two checks have in common that tell the same, one of them in more words."""
    misconception: str = ""
    """Its id."""
    frames: tuple[Frame, ...] = ()
    called: Words = ""
    came_back: Words = ""
    name: str = ""
    """Of a visible check."""
    only_counted: bool = False
    """A hidden one of which nothing is told."""


def told(result: Result, hidden: Hidden) -> Told | None:
    """What may be told; None of a check that passed."""
    if result.outcome is Outcome.PASSED:
        return None
    visible = is_visible(result)
    name = result.check.name if visible else ""
    if result.outcome in UNSETTLED:
        why = say(
            "This could not be decided, and that is not your fault. Your instructor will see "
            "to it."
        )
        return Told(result.outcome, why, why.text(), name=name)
    if is_counted_only(result, hidden):
        why = say("It is not right for every hidden check.")
        return Told(Outcome.WRONG, why, why.text(), only_counted=True)
    why = result.explanation
    if why is None:
        nothing = say("It is not right.")
        return Told(result.outcome, nothing, nothing.text(), name=name)
    return Told(
        outcome=result.outcome,
        why=why.headline if visible else why.shown_to_learner,
        said=why.shown_to_learner.text(),
        misconception=why.misconception,
        # What stands in them may have been written by the code while it ran.
        frames=why.frames[-_FRAMES:] if visible else (),
        called=why.called if visible else "",
        came_back=why.came_back if visible else "",
        name=name,
    )


def outcomes(results: Iterable[Result], hidden: Hidden) -> tuple[Outcome, ...]:
    """How checks ended, as far as a learner may know it."""
    each = (told(result, hidden) for result in results)
    return tuple(Outcome.PASSED if one is None else one.outcome for one in each)


def is_visible(result: Result) -> bool:
    return result.check.visibility == "visible"


def is_counted_only(result: Result, hidden: Hidden) -> bool:
    """Whether of this check no more is told than that it is one of so many."""
    return (
        hidden is Hidden.COUNTS
        and not is_visible(result)
        and result.outcome not in NOT_WRITTEN
    )
