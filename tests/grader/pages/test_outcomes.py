"""How an exercise came out as a whole, in words and colours."""

import pytest

from grader.checks.verdict import Outcome
from grader.pages.outcomes import WORDS, kind_of, of_exercise


@pytest.mark.parametrize(
    ("outcomes", "whole"),
    [
        ("PASSED PASSED", "PASSED"),
        ("PASSED PASSED WRONG", "WRONG"),
        ("PASSED ERROR ERROR WRONG", "ERROR"),
        ("ERROR WRONG", "WRONG"),
        ("TO_DO PASSED", "TO_DO"),
        ("GRADER_FAULT", "GRADER_FAULT"),
    ],
)
def test_what_most_of_those_that_did_not_pass_ended_in(result, outcomes, whole):
    results = [result(outcome=Outcome[name]) for name in outcomes.split()]
    assert of_exercise(results) is Outcome[whole]


def test_every_outcome_has_a_word_and_a_colour():
    assert set(WORDS) == set(Outcome)
    assert {kind_of(one) for one in Outcome} == {"good", "bad", "todo", "odd"}
    assert kind_of(Outcome.GRADER_FAULT) == kind_of(Outcome.FLAKY) == "odd"
