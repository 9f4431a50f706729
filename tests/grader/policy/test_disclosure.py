"""What a learner may be told: the same on pages, in nbgrader's comments and in Gradescope."""

import json
from pathlib import Path

import pytest

import grader
from grader.checks.verdict import Explanation, Outcome
from grader.collecting.collected import Collected
from grader.course.checks import Check
from grader.gradebook.told import comment_text
from grader.handback.gradescope import gradescope_text
from grader.handback.marks import Returned
from grader.judge.report import Report, Result, Scored
from grader.language import ENGLISH
from grader.pages.findings import findings
from grader.policy.disclosure import NOT_WRITTEN, UNSETTLED, outcomes, told
from grader.policy.mark import mark
from grader.policy.override import Override
from grader.policy.policy import Hidden, Policy, Show
from grader.wire.messages import Frame
from grader.words import say

WHY = Explanation(
    say("SECRET: it is 42."),
    say("PUBLIC: another number."),
    called=say("SECRET called"),
    came_back="SECRET came back",
    misconception="nums.squared",
    frames=(Frame("nums.py", 1, "double", "own line"),),
)


def result(outcome=Outcome.WRONG, visibility="hidden", why=WHY, name="test_SECRET"):
    return Result(Check(visibility, "nums", "double", name), outcome, 2.0, why)


def readers(one, hidden):
    """Everything that a learner reads of it, by reader."""
    scored = Scored(Report("ada", (one,), "namespaces", "course"), 1.0)
    policy = Policy(show=Show(hidden_checks=hidden))
    whole = Override("ada", "mark", 1.0, "seen")  # else nothing unsettled is handed back
    back = Returned("ada", mark(scored.report, policy, None, [whole]), scored, Collected("ada"))
    (test,) = json.loads(gradescope_text(back, policy))["tests"]
    return {
        "page": str(findings([one], {}, hidden)),
        "nbgrader": comment_text([one], {}, ENGLISH, hidden),
        "gradescope": f"{test['name']} {test['output']}",
    }


@pytest.mark.parametrize("hidden", Hidden)
@pytest.mark.parametrize("outcome", [one for one in Outcome if one is not Outcome.PASSED])
def test_nobody_is_told_more_than_another(outcome, hidden):
    for reader, text in readers(result(outcome), hidden).items():
        assert "SECRET" not in text, reader
        counted = hidden is Hidden.COUNTS and outcome not in NOT_WRITTEN
        silent = counted or outcome in UNSETTLED or (reader, outcome) == ("page", Outcome.TO_DO)
        assert ("PUBLIC" in text) != silent, reader


@pytest.mark.parametrize("outcome", [Outcome.WRONG, Outcome.ERROR, Outcome.TIMED_OUT])
def test_of_a_visible_check_everybody_is_told_what_was_wanted(outcome):
    for reader, text in readers(result(outcome, "visible"), Hidden.COUNTS).items():
        assert "SECRET: it is 42." in text, reader


@pytest.mark.parametrize("outcome", sorted(UNSETTLED, key=str))
@pytest.mark.parametrize("visibility", ["visible", "hidden"])
def test_what_is_not_settled_has_no_words_of_its_own(outcome, visibility):
    one = told(result(outcome, visibility), Hidden.SENTENCES)
    assert "not your fault" in one.why.text()
    assert (one.frames, one.called, one.misconception) == ((), "", "")


def test_where_only_counts_are_told_not_even_how_it_ended_is():
    some = [result(Outcome.TIMED_OUT), result(Outcome.PASSED), result(Outcome.TO_DO)]
    assert outcomes(some, Hidden.COUNTS) == (Outcome.WRONG, Outcome.PASSED, Outcome.TO_DO)
    assert outcomes(some, Hidden.SENTENCES) == tuple(one.outcome for one in some)


def test_of_a_hidden_check_only_its_sentences():
    one = told(result(Outcome.ERROR), Hidden.SENTENCES)
    assert (one.name, one.called, one.came_back, one.frames) == ("", "", "", ())
    assert one.misconception == "nums.squared"
    shown = told(result(Outcome.ERROR, "visible"), Hidden.SENTENCES)
    assert [frame.source for frame in shown.frames] == ["own line"]


def test_nobody_else_decides_it():
    """A copy of the rules differed from the others before."""
    root = Path(grader.__file__).parent
    own = [root / "policy" / "disclosure.py", root / "checks" / "verdict.py"]
    for room in ("pages", "gradebook", "handback", "policy"):
        for path in root.glob(f"{room}/*.py"):
            if path not in own:
                assert "shown_to_learner" not in path.read_text(encoding="utf-8"), path
