"""Why checks did not pass, as one learner may read it: what is the same is said once.

What may be told at all is decided in ``policy/disclosure.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from grader.checks.verdict import Outcome
from grader.course.misconceptions import Misconception
from grader.judge.report import Result
from grader.policy import disclosure
from grader.policy.disclosure import NOT_WRITTEN, Told
from grader.policy.policy import Hidden
from grader.wire.messages import Frame
from grader.words import Sentence, Words, say


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
        told = disclosure.told(result, hidden)
        if told is None or told.outcome is Outcome.TO_DO:  # the page says that already
            continue
        one = _finding(told, misconceptions)
        # What a hidden check tells is often what a visible one says in more words.
        key = (one.outcome, told.said, one.mistake)
        merged[key] = _both(merged[key], one) if key in merged else one
    before: set[str] = set()
    found = []
    for one in merged.values():
        found.append(replace(one, mistake="") if one.mistake in before else one)
        before.add(one.mistake)
    return tuple(found)


def _finding(told: Told, misconceptions: Mapping[str, Misconception]) -> Finding:
    known = misconceptions.get(told.misconception)
    return Finding(
        told.outcome,
        told.why,
        known.sentence if known else "",
        told.frames,
        told.called,
        told.came_back,
        visible=(told.name,) if told.name else (),
        hidden=0 if told.name else 1,
    )


def _both(one: Finding, other: Finding) -> Finding:
    """The first one's words, with the checks of both; details of a visible check if either
    has them."""
    said = one if one.visible or not other.visible else other
    return replace(said, visible=one.visible + other.visible, hidden=one.hidden + other.hidden)
