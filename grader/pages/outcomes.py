"""Outcomes in a learner's words, and how an exercise came out as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from types import MappingProxyType

from grader.checks.verdict import Outcome
from grader.judge.report import Result
from grader.policy.disclosure import NOT_WRITTEN, UNSETTLED
from grader.words import say

WORDS = MappingProxyType(
    {
        Outcome.PASSED: say("passed"),
        Outcome.WRONG: say("wrong"),
        Outcome.ERROR: say("ended in an error"),
        Outcome.MISSING: say("not there"),
        Outcome.TIMED_OUT: say("took too long"),
        Outcome.OUT_OF_MEMORY: say("ran out of memory"),
        Outcome.CRASHED: say("crashed Python"),
        Outcome.EXITED_EARLY: say("ended Python"),
        Outcome.TO_DO: say("to do"),
        Outcome.FLAKY: say("now right, now wrong"),
        Outcome.GRADER_FAULT: say("could not be checked"),
    }
)


def of_exercise(results: Iterable[Result]) -> Outcome:
    """How an exercise came out, by all that is known of its checks, one at least."""
    return most(result.outcome for result in results)


def most(outcomes: Iterable[Outcome]) -> Outcome:
    """Passed if all passed, else what most of the others ended in; of as many, the first in
    the order of outcomes."""
    counts = Counter(outcomes)
    del counts[Outcome.PASSED]
    order = list(Outcome)
    return max(counts, key=lambda one: (counts[one], -order.index(one)), default=Outcome.PASSED)


def kind_of(outcome: Outcome) -> str:
    """Which of the pages' colours goes with it: good, bad, todo, or odd."""
    if outcome is Outcome.PASSED:
        return "good"
    if outcome in NOT_WRITTEN:
        return "todo"
    return "odd" if outcome in UNSETTLED else "bad"
