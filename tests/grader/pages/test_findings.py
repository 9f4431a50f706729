"""What a learner reads of checks that did not pass: all of visible ones, nothing hidden."""

import pytest

from grader.checks.verdict import Explanation, Outcome
from grader.course.misconceptions import Misconception
from grader.pages.findings import findings
from grader.wire.messages import Frame
from grader.words import say

KNOWN = {"nums.squared": Misconception("That is the square.")}
FRAME = Frame("nums.py", 3, "double", "return x ** 2")
WHY = Explanation(
    say("The value is {got}; {want} was wanted.", got=9, want=424242),
    say("The value is {got}.", got=9),
    "nums.double(313131)",
    "came back 515151",
    "nums.squared",
    (FRAME,) * 5,
)


def test_a_visible_check_tells_everything(result):
    (one,) = findings([result(outcome=Outcome.WRONG, why=WHY)], KNOWN)
    assert one.why.text() == "The value is 9; 424242 was wanted."
    assert (one.called, one.came_back) == ("nums.double(313131)", "came back 515151")
    assert one.visible == ("test_a",) and one.hidden == 0
    assert len(one.frames) == 3
    assert one.checks.text() == "visible checks: test_a"


def test_a_hidden_check_tells_no_expectation_no_input_and_no_name(result):
    hidden = result(outcome=Outcome.WRONG, visibility="hidden", name="test_secret", why=WHY)
    (one,) = findings([hidden], KNOWN)
    assert one.why.text() == "The value is 9."
    assert one.mistake == "That is the square."
    assert one.frames == ()  # the code could have written them while it ran
    assert one.checks.text() == "hidden checks: 1"
    for secret in ("424242", "313131", "515151", "test_secret"):
        assert secret not in repr(one)


def test_what_is_the_same_is_said_once(result):
    both = [
        result(outcome=Outcome.WRONG, visibility="hidden", name="test_h", why=WHY),
        result(outcome=Outcome.WRONG, name="test_v", why=WHY),
        result(outcome=Outcome.WRONG, name="test_w", why=WHY),
    ]
    (one,) = findings(both, KNOWN)
    assert one.why == WHY.headline and one.called == WHY.called
    assert one.checks.text() == "visible checks: test_v, test_w; hidden checks: 1"


def test_a_mistake_is_explained_once(result):
    other = Explanation(say("Another."), misconception="nums.squared")
    told = findings(
        [result(outcome=Outcome.WRONG, why=WHY), result(outcome=Outcome.WRONG, why=other)],
        KNOWN,
    )
    assert [one.mistake for one in told] == ["That is the square.", ""]


def test_what_passed_or_is_to_do_says_nothing(result):
    todo = Explanation(say("Not written yet."))
    assert findings([result(), result(outcome=Outcome.TO_DO, why=todo)], KNOWN) == ()


@pytest.mark.parametrize("outcome", [Outcome.GRADER_FAULT, Outcome.FLAKY])
@pytest.mark.parametrize("visibility", ["visible", "hidden"])
def test_our_own_fault_is_not_told_in_detail(result, outcome, visibility):
    why = Explanation(say("The check itself failed: {why}", why="secret = 42"))
    (one,) = findings([result(outcome=outcome, visibility=visibility, why=why)], KNOWN)
    assert "not your fault" in one.why.text() and "42" not in repr(one)


def test_a_misconception_that_nobody_put_into_words_says_nothing(result):
    (one,) = findings([result(outcome=Outcome.WRONG, why=WHY)], {})
    assert one.mistake == ""


def test_a_check_without_an_explanation_is_still_told(result):
    (one,) = findings([result(outcome=Outcome.WRONG)], KNOWN)
    assert one.why.text() == "It is not right."
