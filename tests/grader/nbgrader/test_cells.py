"""From the outcomes of checks to the points of nbgrader's cells."""

import pytest

from grader.checks.verdict import Outcome
from grader.course.checks import Check
from grader.gradebook.cells import Stands, earned, stands_for
from grader.judge.report import Report, Result


def report(**outcomes):
    """``visible_a="passed"``, each worth a point, ``hidden_`` ones two."""
    results = []
    for name, outcome in outcomes.items():
        kind, _, test = name.partition("_")
        check = Check(kind, "nums", "double", test)
        results.append(Result(check, Outcome(outcome), 2.0 if kind == "hidden" else 1.0))
    return Report("ada", tuple(results), "namespaces", "course")


HALF = report(visible_a="passed", visible_b="wrong", hidden_a="passed", hidden_b="passed")


@pytest.mark.parametrize(
    ("kind", "max_score", "score"), [("visible", 2, 1), ("hidden", 4, 4), ("", 6, 5)]
)
def test_a_cell_gets_the_points_of_its_checks(kind, max_score, score):
    got = earned(Stands("nums.double", kind), max_score, HALF)
    assert (got.score, got.scaled) == (score, False)


def test_a_cell_worth_something_else_gets_its_share():
    got = earned(Stands("nums.double", "visible"), 10, HALF)
    assert (got.score, got.scaled) == (5, True)


def test_a_check_that_was_added_later_costs_what_it_should():
    got = earned(Stands("nums.double", ""), 4, HALF)
    assert 0 < got.score < 4, "a wrong answer must not have full marks"


@pytest.mark.parametrize("max_score", [0.0, 0.1, 1 / 3, 3.0, 6.0, 1e6])
@pytest.mark.parametrize("outcome", ["passed", "wrong"])
def test_scores_lie_between_nothing_and_the_maximum(max_score, outcome):
    got = earned(Stands("nums.double", ""), max_score, report(visible_a=outcome))
    assert 0 <= got.score <= max_score
    assert got.score == (max_score if outcome == "passed" else 0)


@pytest.mark.parametrize("outcome", ["grader fault", "flaky"])
def test_no_verdict_is_no_score(outcome):
    found = report(visible_a="passed", hidden_a=outcome)
    assert earned(Stands("nums.double", "hidden"), 2, found).score is None
    assert earned(Stands("nums.double", "visible"), 1, found).score == 1


@pytest.mark.parametrize(("max_score", "score"), [(0.0, 0.0), (3.0, None)])
def test_checks_worth_nothing_are_no_fault(max_score, score):
    check = Check("visible", "nums", "double", "optional")
    found = Report("ada", (Result(check, Outcome.PASSED, 0.0),), "namespaces", "course")
    assert earned(Stands("nums.double", "visible"), max_score, found).score == score


def test_a_cell_without_checks_has_no_score():
    assert earned(Stands("nums.halve", "visible"), 1, HALF).score is None


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("nums-double", Stands("nums.double", "")),
        ("nums-double-hidden", Stands("nums.double", "hidden")),
        ("nums-double-visible", Stands("nums.double", "visible")),
        ("nums-double-other", None),
        ("nums-double-hidden-2", None),
        ("nums-treble", None),
        ("essay", None),
        ("", None),
    ],
)
def test_which_cells_are_ours(name, found):
    assert stands_for(name, frozenset({"nums.double"})) == found
