"""Who sees what: marks, hidden checks and answers on a learner's page, by the policy."""

from datetime import datetime, timezone

import pytest
from bs4 import BeautifulSoup

from grader.checks.verdict import Explanation, Outcome
from grader.language import open_language
from grader.pages.answers import reference_answers
from grader.pages.feedback import FeedbackPages
from grader.policy.mark import Mark, mark
from grader.policy.override import WHOLE, Override
from grader.policy.policy import Answers, Hidden, Policy, Show
from grader.words import say

NOW = datetime(2026, 6, 1, tzinfo=timezone.utc)
SOURCE = '''
    # %% exercise="double"
    def double(numbers):
        """Twice each of the numbers."""
        ### BEGIN SOLUTION
        return numbers * 2
        ### END SOLUTION

    # %% [markdown] hints="double"
    # 1. A nudge.
    # 2. The operator is `*`.
    '''


def text(tag):
    return " ".join(tag.get_text(" ").split())


@pytest.fixture
def page(course, result, report):
    """The text of a learner's page who failed one visible and one hidden check."""

    def make(policy=Policy(), mark=None, code="en"):
        why = Explanation(say("The value is 9."), misconception="nums.squared")
        results = [
            result(outcome=Outcome.WRONG, why=Explanation(say("It is odd."))),
            result(outcome=Outcome.WRONG, visibility="hidden", name="test_h", why=why),
            result("words.shout"),
        ]
        pages = FeedbackPages(course, open_language(code), policy, NOW)
        html = pages.page(report(*results), mark)
        return " ".join(BeautifulSoup(html, "html.parser").body.get_text(" ").split())

    return make


def test_hidden_checks_are_only_counted_if_the_policy_says_so(page):
    assert "The value is 9." in page()
    text = page(Policy(show=Show(hidden_checks=Hidden.COUNTS)))
    assert "It is odd." in text and "hidden checks: 1" in text
    assert "The value is 9." not in text and "That is the square." not in text


def test_a_mark_that_is_only_the_points_is_not_said_twice(page):
    assert "Mark" not in page(mark=Mark(1.0, 3.0, None, True))


def test_a_mark_says_why_it_is_what_it_is(page):
    late = say("Handed in late, at a time that is not known: nothing is taken off.")
    mark = Mark(1.5, 3.0, False, True, (late,))
    text = page(Policy(pass_mark=60), mark)
    assert "Mark: 1.5 of 3 (50 %) below the pass mark" in text and late.text() in text
    assert "성적: 3점 중 1.5점 (50%) 통과 기준 미달" in page(Policy(pass_mark=60), mark, "ko")


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("hidden/nums/double/test_h", "nums.double: one check counts 2 points"),
        ("nums.double", "nums.double: 2 points, decided by hand: seen"),
        (WHOLE, "The mark was set to 2 points by hand: seen"),
    ],
)
def test_an_override_is_told_without_the_names_of_hidden_checks(page, target, told):
    override = Override("ada", target, 2.0, "seen")
    text = page(mark=Mark(2.0, 3.0, None, True, (), (override,)))
    assert told in text and "test_h" not in text


class TestPointsSetByHand:
    """What an override gives stands at the exercise, and in every sum."""

    @pytest.fixture
    def open_page(self, course, result, report):
        """Parsed; ``double`` has a check that failed, and a hidden one without a verdict."""

        def make(*overrides, code="en"):
            no_verdict = result(
                outcome=Outcome.GRADER_FAULT, points=3, visibility="hidden", name="test_h"
            )
            wrong = result(outcome=Outcome.WRONG, why=Explanation(say("It is odd.")))
            one = report(wrong, no_verdict, result("words.shout"))
            pages = FeedbackPages(course, open_language(code))
            html = pages.page(one, mark(one, Policy(), None, overrides))
            return BeautifulSoup(html, "html.parser")

        return make

    def test_the_exercise_the_module_and_the_whole_agree(self, open_page):
        page = open_page(Override("ada", "nums.double", 4.0, "Seen in class"))
        double = page.find(id="nums.double")
        assert text(double.header) == "nums.double set by your instructor 4 of 4 points"
        note = "Your instructor set the points of this exercise to 4: Seen in class"
        assert note in text(double)
        assert text(page.select_one(".score")) == "5 of 5 points"
        assert "nums 1 of 1 4 / 4" in text(page.select_one("table.overview"))
        assert "2 of 2 exercises done" in text(page.main)
        assert "Everything is done" in text(page.main)
        assert "Mark: 5 of 5 (100 %)" in text(page.main)

    def test_what_the_checks_said_stays_and_what_was_settled_goes(self, open_page):
        before = text(open_page().find(id="nums.double"))
        assert "could not be decided" in before and "Your instructor set" not in before
        after = text(open_page(Override("ada", "nums.double", 2.0, "r")).find(id="nums.double"))
        assert "What the checks said It is odd." in after and "2 of 4 points" in after
        assert "could not be decided" not in after

    def test_one_hidden_check_is_not_named(self, open_page):
        page = open_page(Override("ada", "hidden/nums/double/test_h", 3.0, "r"))
        double = text(page.find(id="nums.double"))
        assert "3 of 4 points" in double and "test_h" not in double
        assert "Your instructor set the points of one check here to 3: r" in double
        assert text(page.select_one(".score")) == "4 of 5 points"
        assert "Go on with nums.double" in text(page.main)

    def test_points_that_were_taken_away(self, open_page):
        page = open_page(Override("ada", "words.shout", 0.0, "Copied"))
        assert "set by your instructor 0 of 1 points" in text(page.find(id="words.shout"))
        assert text(page.select_one(".score")) == "0 of 5 points"

    def test_in_korean(self, open_page):
        page = open_page(Override("ada", "nums.double", 4.0, "수업에서 확인"), code="ko")
        double = text(page.find(id="nums.double"))
        assert "4점으로 정했습니다. 이유: 수업에서 확인" in double
        assert "담당 교수자가 정함" in double and "Your instructor" not in double


def test_a_decision_on_what_could_not_be_graded_is_told(course, report, result):
    one = report(result(outcome=Outcome.MISSING), problem=say("It is no zip."))
    its_mark = mark(one, Policy(), None, [Override("ada", "nums.double", 1.0, "By mail")])
    html = FeedbackPages(course).page(one, its_mark)
    body = text(BeautifulSoup(html, "html.parser").body)
    assert "It is no zip." in body and "Mark: 1 of 1" in body and "By mail" in body


class TestAnswers:
    @pytest.fixture(autouse=True)
    def sources(self, course_dir, write):
        shout = SOURCE.replace("double", "shout").replace("numbers * 2", "word.upper()")
        write(course_dir, {"solutions/nums.py": SOURCE, "solutions/words.py": shout})

    def test_an_answer_is_code_without_markers_and_text(self, course):
        answers = reference_answers(course)
        assert answers["nums.double"] == "def double(numbers):\n    return numbers * 2"

    @pytest.mark.parametrize(
        ("show", "double", "shout"),
        [
            (Show(), False, False),
            (Show(answers=Answers.ALWAYS), True, True),
            (Show(answers=Answers.AFTER_PASSING), False, True),
            (Show(answers=Answers.ALWAYS, answers_from=NOW.replace(year=2027)), False, False),
        ],
    )
    def test_who_may_read_one_and_when(self, page, show, double, shout):
        text = page(Policy(show=show))
        assert ("numbers * 2" in text, "word.upper()" in text) == (double, shout)
