"""What stands beside cells and below answers."""

from html import unescape

import pytest
from nbconvert.filters import markdown2html

from grader.checks.verdict import Explanation, Outcome
from grader.course.checks import Check
from grader.gradebook.cells import Stands, earned
from grader.gradebook.told import as_markdown, cell_text, comment_text
from grader.judge.report import Report, Result
from grader.language import ENGLISH, open_language
from grader.policy.policy import Hidden
from grader.words import plain, say

SECRET = say("It is 42.")
PUBLIC = say("That is another number.")


def results(kind, name="test_secret_name", outcome=Outcome.WRONG):
    check = Check(kind, "nums", "double", name)
    why = None if outcome is Outcome.PASSED else Explanation(SECRET, PUBLIC)
    return (Result(check, outcome, 2.0, why),)


def text(found, kind="hidden", language=ENGLISH):
    report = Report("ada", found, "namespaces", "course")
    return cell_text(earned(Stands("nums.double", kind), 2.0, report), {}, language)


def test_hidden_checks_give_nothing_away():
    found = text(results("hidden"))
    assert found == "0 of 2 points of these checks.\nwrong: That is another number.\n"
    assert "42" not in comment_text(results("hidden"), {}, ENGLISH)


def test_visible_checks_say_what_was_wanted():
    assert "It is 42." in text(results("visible"), "visible")


def test_the_same_reason_is_told_once():
    found = results("hidden", "a") + results("hidden", "b")
    assert comment_text(found, {}, ENGLISH).count("another number") == 1


def test_hidden_checks_are_only_counted_if_the_policy_says_so():
    found = results("hidden", "a") + results("hidden", "b") + results("visible")
    assert "another number" in comment_text(found, {}, ENGLISH)
    told = comment_text(found, {}, ENGLISH, Hidden.COUNTS)
    assert "another number" not in told and "It is 42." in told  # that is the visible one's
    assert told.count("It is not right for every hidden check.") == 1
    report = Report("ada", results("hidden"), "namespaces", "course")
    cell = earned(Stands("nums.double", "hidden"), 2.0, report)
    text = cell_text(cell, {}, open_language("ko"), Hidden.COUNTS)
    assert "비공개 검사" in text and "number" not in text


def test_a_right_answer_has_no_reasons():
    assert comment_text(results("hidden", outcome=Outcome.PASSED), {}, ENGLISH) == (
        "1 of 1 checks pass."
    )


def test_korean():
    assert "점" in text(results("hidden"), language=open_language("ko"))


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        "&lt;b&gt;",
        "[x](javascript:alert(1))",
        "![x](http://x/y.png)",
        "`code` and *stars* and __init__ and a_b_c",
        "# heading",
        "1. list",
        "- list",
        "> quote",
        "$x$ and \\(y\\)",
        "| a | b |",
        "~~gone~~",
        "<http://x.org>",
        "$\\href{javascript:alert(1)}{x}$",
    ],
)
def test_whatever_learners_put_into_a_message_is_text(evil):
    html = markdown2html(as_markdown(evil)).strip()
    begin, end = "<pre><code>", "</code></pre>"
    assert html.startswith(begin) and html.endswith(end)
    inside = html.removeprefix(begin).removesuffix(end)
    assert "<" not in inside
    assert unescape(inside).strip() == evil


def test_a_message_with_line_ends_stays_one_line():
    why = Explanation(plain("a\n\n# b"))
    found = (Result(Check("visible", "nums", "double", "t"), Outcome.ERROR, 1.0, why),)
    assert comment_text(found, {}, ENGLISH).endswith("error: a # b")
