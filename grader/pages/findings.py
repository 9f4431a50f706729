"""Why checks did not pass, as one learner may read it: nothing hidden is told.

Of a visible check the learner has everything already: its name, what was called, what came
back and what was wanted. Of a hidden one they read the sentence that names no expectation,
the misconception's, and the lines of their own code that an error came from; neither its
name, nor what it called, nor what came back for that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from grader.checks.verdict import Explanation, Outcome
from grader.course.misconceptions import Misconception
from grader.judge.report import Result
from grader.pages.outcomes import NOT_WRITTEN, UNSETTLED
from grader.policy.policy import Hidden
from grader.wire.messages import Frame
from grader.words import Sentence, Words, say

_FRAMES = 3
_ONLY_COUNTED = Explanation(say("It is not right for every hidden check."))


@dataclass(frozen=True)
class Finding:
    """One thing to know about an exercise, and the checks that say it."""

    outcome: Outcome
    why: Sentence
    mistake: str = ""
    """The misconception's sentence, a text of the course; empty if none is known, or a
    finding before has told it."""
    frames: tuple[Frame, ...] = ()
    called: Words = ""
    came_back: Words = ""
    visible: tuple[str, ...] = ()
    """The names of the visible checks."""
    hidden: int = 0
    """How many hidden checks."""

    @property
    def checks(self) -> Sentence | None:
        """Which checks say it, for a learner; None if they say nothing of their own."""
        if self.outcome in NOT_WRITTEN:
            return None
        names = ", ".join(self.visible)
        if not self.hidden:
            return say("visible checks: {names}", names=names)
        if not self.visible:
            return say("hidden checks: {count}", count=self.hidden)
        return say(
            "visible checks: {names}; hidden checks: {count}",
            names=names,
            count=self.hidden,
        )


def findings(
    results: Iterable[Result],
    misconceptions: Mapping[str, Misconception],
    hidden: Hidden = Hidden.SENTENCES,
) -> tuple[Finding, ...]:
    """What a learner reads of one exercise's checks, what is the same said once. Of hidden
    ones no more than ``hidden`` allows."""
    merged: dict[tuple, Finding] = {}
    for result in results:
        if result.outcome in (Outcome.PASSED, Outcome.TO_DO):  # the page says that already
            continue
        if hidden is Hidden.COUNTS and result.check.visibility != "visible":
            result = replace(result, explanation=_ONLY_COUNTED)
        one = _finding(result, misconceptions)
        why = result.explanation
        # What a hidden check tells is often what a visible one says in more words.
        key = (one.outcome, why.shown_to_learner.text() if why else "", one.mistake)
        merged[key] = _both(merged[key], one) if key in merged else one
    told: set[str] = set()
    found = []
    for one in merged.values():
        found.append(replace(one, mistake="") if one.mistake in told else one)
        told.add(one.mistake)
    return tuple(found)


def _finding(result: Result, misconceptions: Mapping[str, Misconception]) -> Finding:
    why = result.explanation or Explanation(say("It is not right."))
    visible = result.check.visibility == "visible"
    if result.outcome in UNSETTLED:  # what it says is for the instructor
        told = say(
            "This could not be decided, and that is not your fault. Your instructor will see "
            "to it."
        )
        return Finding(result.outcome, told, **_counted(result, visible))
    known = misconceptions.get(why.misconception)
    return Finding(
        result.outcome,
        why.headline if visible else why.shown_to_learner,
        known.sentence if known else "",
        # What stands in them may have been written by the code while it ran.
        why.frames[-_FRAMES:] if visible else (),
        why.called if visible else "",
        why.came_back if visible else "",
        **_counted(result, visible),
    )


def _counted(result: Result, visible: bool) -> dict:
    return {"visible": (result.check.name,)} if visible else {"hidden": 1}


def _both(one: Finding, other: Finding) -> Finding:
    """The first one's words, with the checks of both; details of a visible check if either
    has them."""
    said = one if one.visible or not other.visible else other
    return replace(said, visible=one.visible + other.visible, hidden=one.hidden + other.hidden)
