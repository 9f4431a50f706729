"""A class that was scored, with names in Korean and Latin letters."""

import dataclasses

import pytest

from grader.checks.verdict import Explanation, Outcome
from grader.collecting.collected import Collected
from grader.course.checks import Check
from grader.handback.marks import returned
from grader.judge.report import Report, Result, Scored
from grader.policy.policy import Policy
from grader.results.read import Results
from grader.words import say

WHY = Explanation(say("The value is {want}.", want=42), say("It is not right."))


def _scored(learner, points, of=10.0, outcome=Outcome.WRONG, **more):
    """A learner with ``points`` of ``of``: one visible check and one hidden one."""
    results = (
        Result(Check("visible", "nums", "double", "test_seen"), Outcome.PASSED, points),
        Result(Check("hidden", "nums", "double", "test_secret"), outcome, of - points, WHY),
    )
    return Scored(Report(learner, results, "namespaces", "course", **more), 1.5)


@pytest.fixture
def scored():
    return _scored


@pytest.fixture
def make():
    """Each learner's points, and what an LMS says of them."""

    def hand_back(points, *collected, policy=Policy(), of=10.0):
        results = Results(
            "A small course",
            (),
            tuple(_scored(learner, got, of) for learner, got in points.items()),
            handed_in={one.learner: one for one in collected},
        )
        return returned([(results, ())], policy)

    return hand_back


@pytest.fixture
def person():
    def of(learner, **more):
        return dataclasses.replace(Collected(learner), **more)

    return of
