"""A class in numbers."""

import pytest

from grader.checks.verdict import Explanation, Outcome
from grader.pages import tally
from grader.words import say

ORDER = ["words.shout", "words.count", "nums.double", "nums.halve"]
P, W, E, T, M = Outcome.PASSED, Outcome.WRONG, Outcome.ERROR, Outcome.TO_DO, Outcome.MISSING


@pytest.fixture
def class_of(result, report):
    """Standings of learners, by the outcomes of the four exercises' only checks."""

    def make(**outcomes):
        reports = []
        for learner, each in outcomes.items():
            results = [
                result(id, outcome, why=why(outcome)) for id, outcome in zip(ORDER, each)
            ]
            reports.append(report(*reversed(results), learner=learner))
        return tally.standings(reports, ORDER)

    def why(outcome):
        return None if outcome is P else Explanation(say("No."), misconception="nums.squared")

    return make


def test_exercises_stand_in_learning_order(class_of):
    (ada,) = class_of(ada=(P, W, T, P))
    assert list(ada.outcomes) == ORDER
    assert (ada.done, ada.share) == (2, 0.5)
    assert ada.tried == ("words.shout", "words.count", "nums.halve")


@pytest.mark.parametrize(
    ("outcomes", "at"),
    [
        ((P, W, T, T), "words.count"),
        ((W, T, T, T), "words.shout"),
        ((W, P, E, M), "nums.double"),
        ((P, P, T, T), None),  # went on well, and stopped
        ((P, W, P, T), None),  # left it, and went on
        ((P, P, P, W), None),  # wrote everything
        ((T, T, T, T), None),
        ((P, Outcome.GRADER_FAULT, T, T), None),
    ],
)
def test_stuck_is_who_tried_last_what_is_not_right_and_wrote_no_more(class_of, outcomes, at):
    (ada,) = class_of(ada=outcomes)
    assert ada.stuck == at


def test_who_is_stuck_is_listed_by_exercise_the_most_first(class_of):
    found = tally.stuck(class_of(ada=(W, T, T, T), bob=(P, W, T, T), cho=(P, W, T, T)))
    assert list(found.items()) == [("words.count", ("bob", "cho")), ("words.shout", ("ada",))]


def test_points_and_heat(class_of):
    found = class_of(ada=(P, P, P, P), bob=(P, W, T, T), cho=(W, T, T, T))
    points = tally.points(found)
    assert (points.count, points.median, points.lowest, points.highest) == (3, 1, 0, 4)
    assert points.mean == pytest.approx(5 / 3)
    heat = tally.heat(found)
    assert list(heat) == ORDER
    assert heat["words.count"] == {P: 1, W: 1, T: 1}
    assert tally.points(()) is None and tally.heat(()) == {}


def test_who_could_not_be_graded_is_in_no_number(report, result):
    problem = report(result(outcome=M), problem=say("It is no zip."))
    assert tally.standings([problem], ORDER) == ()


def test_a_mistake_counts_each_learner_once(class_of):
    (one,) = tally.mistakes(class_of(ada=(W, W, W, T), bob=(P, W, P, P), cho=(P, P, P, P)))
    assert (one.id, one.learners) == ("nums.squared", ("ada", "bob"))
    assert one.exercises[0] == "words.count"


def test_the_hardest_check_is_hard_for_those_who_tried(class_of):
    found = tally.hardest(class_of(ada=(W, E, T, T), bob=(P, W, T, T), cho=(P, P, P, T)))
    assert [(one.check.exercise, one.failed, one.tried) for one in found] == [
        ("words.count", 2, 3),
        ("words.shout", 1, 3),
    ]
    assert found[0].says == "No."
