"""A learner's page: what they need, in their language, and nothing that is hidden."""

import dataclasses
import tracemalloc

import numpy as np
import pytest
from bs4 import BeautifulSoup

from grader.checks.verdict import Explanation, Outcome
from grader.judge.drawing import Drawing
from grader.language import open_language
from grader.pages.feedback import FeedbackPages
from grader.pages.feedback_words import HEADINGS
from grader.pages.pictures import Artist
from grader.wire import observations as seen
from grader.wire.messages import Frame
from grader.words import plain, say

WHY = Explanation(
    say("What came back is {kind}; {wanted} was wanted.", kind="5", wanted="424242"),
    say("What came back is {kind}.", kind="5"),
    "nums.double(313131)",
    "came back 515151",
    "nums.squared",
    (Frame("nums.py", 3, "double", "    return x ** 2"),),
)
PICTURE = seen.Picture(seen.values(seen.Array, np.zeros((28, 28), np.float32)))


@pytest.fixture
def open_page(course):
    """The page of a report, parsed, and the text a person reads."""

    def make(report, code="en"):
        pages = FeedbackPages(course, open_language(code, course.root))
        return BeautifulSoup(pages.page(report), "html.parser")

    return make


def text(tag):
    return " ".join(tag.get_text(" ").split())


def test_points_by_module_and_exercise(open_page, report, result):
    page = open_page(
        report(
            result("words.shout", points=2),
            result("nums.double", points=2.5),
            result("nums.double", Outcome.WRONG, points=2.5, name="test_b", why=WHY),
            result("nums.halve", Outcome.TO_DO),
        )
    )
    assert text(page.select_one(".score")) == "4.5 of 8 points"
    assert "1 of 3 exercises done" in text(page.main)
    rows = [text(row) for row in page.select("table.overview tbody tr")]
    assert rows == ["words 1 of 1 2 / 2", "nums 0 of 2 2.5 / 6"]
    double = page.find(id="nums.double")
    assert text(double.header) == "nums.double partly right 2.5 of 5 points"
    assert text(page.select_one(".onward")) == "Go on with nums.double"


def test_what_failed_is_told_in_words_with_the_misconception_and_hints(
    open_page, report, result
):
    page = open_page(report(result(outcome=Outcome.WRONG, why=WHY)))
    part = page.find(id="nums.double")
    assert "What came back is 5; 424242 was wanted." in text(part)
    assert "That is the square." in text(part)
    assert [text(hint.p) for hint in part.select("details")] == [
        "A nudge for double.",
        "The operator is * .",
    ]
    assert not any(hint.has_attr("open") for hint in part.select("details"))
    assert part.pre.get_text() == "    return x ** 2"


def test_of_a_hidden_check_there_is_no_name_no_input_and_no_expectation(
    open_page, report, result
):
    hidden = result(outcome=Outcome.WRONG, visibility="hidden", name="test_secret", why=WHY)
    page = open_page(report(hidden))
    assert "What came back is 5." in text(page.main)
    for secret in ("424242", "313131", "515151", "test_secret"):
        assert secret not in str(page)


def test_signs_and_notes_are_not_for_learners(open_page, report, result):
    page = open_page(
        report(result(), signs=(say("It opened a file."),), notes=(say("It was odd."),))
    )
    assert "opened" not in str(page) and "odd." not in str(page)


def test_what_passed_has_no_hints(open_page, report, result):
    page = open_page(report(result()))
    assert not page.select("details")
    assert text(page.find(id="nums.double")) == "nums.double passed 1 of 1 points"
    assert "Well done" in text(page.main)


def test_a_score_that_is_not_final_says_so(open_page, report, result):
    fault = result(outcome=Outcome.GRADER_FAULT, why=Explanation(say("Zero: {a}", a=99173)))
    page = open_page(report(fault))
    assert "not final" in text(page.header) and "99173" not in str(page)


def test_who_could_not_be_graded_reads_why_and_no_list_of_failures(open_page, report, result):
    problem = say(
        "{name} is not a zip archive, or it is damaged. Hand it in again.", name="a.zip"
    )
    gone = report(result(outcome=Outcome.MISSING, why=Explanation(problem)), problem=problem)
    page = open_page(gone, "ko")
    assert "a.zip은(는) zip 파일이 아니거나 손상되었습니다." in text(page.main)
    assert not page.select("article")


def test_optional_exercises_are_called_so_and_come_last(course, report, result):
    course = dataclasses.replace(course, optional=("words",))
    todo = (result("words.shout", Outcome.TO_DO), result("nums.halve", Outcome.TO_DO))
    page = BeautifulSoup(FeedbackPages(course).page(report(*todo)), "html.parser")
    assert "optional" in text(page.find(id="words.shout"))
    assert text(page.select_one(".onward")) == "Go on with nums.halve"


def test_an_exercise_that_the_course_no_longer_has_is_still_told(open_page, report, result):
    page = open_page(report(result("old.gone", Outcome.WRONG, why=WHY)))
    assert text(page.find(id="old.gone").header).startswith("old.gone wrong")


def test_a_full_name_stands_above_the_folders(course, report, result):
    page = BeautifulSoup(
        FeedbackPages(course).page(report(result(), learner="kim_7"), name="김민준"),
        "html.parser",
    )
    assert text(page.h1) == "김민준" and "kim_7" in text(page.header)
    alone = BeautifulSoup(
        FeedbackPages(course).page(report(result(), learner="ada"), name="ada"), "html.parser"
    )
    assert text(alone.header).count("ada") == 1


class TestFigures:
    def test_their_own_is_drawn_again_and_what_was_wanted_beside_it(
        self, open_page, report, result, drawing
    ):
        page = open_page(report(result(outcome=Outcome.WRONG, why=WHY, drawing=drawing())))
        images = page.select("figure img")
        assert [text(one) for one in page.select("figcaption")] == [
            "Your figure",
            "What was wanted",
        ]
        assert all(one["src"].startswith("data:image/svg+xml;base64,") for one in images)
        assert images[0]["src"] != images[1]["src"]
        assert images[0]["alt"] == "Your figure in nums.double, drawn again from its data"

    def test_that_of_a_failed_check_comes_first(self, open_page, report, result, drawing):
        passed, failed = Drawing(drawing("one").got), drawing("other")
        page = open_page(
            report(
                result(drawing=passed), result(outcome=Outcome.WRONG, why=WHY, drawing=failed)
            )
        )
        assert len(page.select("figure img")) == 2

    def test_none_of_a_hidden_check_is_shown(self, open_page, report, result, drawing):
        page = open_page(report(result(visibility="hidden", drawing=drawing())))
        assert not page.select("img")

    @pytest.mark.parametrize(
        "panel",
        [
            seen.Panel(place=(float("nan"),) * 4),
            seen.Panel(place=(1e9, 1e9, 1e9, 1e9), title="far"),
            seen.Panel((seen.Picture(seen.values(seen.Array, np.zeros((2,) * 7))),)),
            seen.Panel((PICTURE,), place=(0, 0, 1e5, 1e5)),
            seen.Panel(xlim=(float("inf"), 0.0), curves=()),
            seen.Panel(title="$\\frac{$ <script>"),
        ],
    )
    def test_an_odd_figure_costs_nobody_the_page(self, open_page, report, result, panel):
        odd = Drawing(seen.Figure((panel,), size=(float("nan"), 1e9)), None)
        assert open_page(report(result(drawing=odd))).select("article")


def test_axes_that_are_far_too_large_are_not_drawn_whole():
    tracemalloc.start()
    panel = seen.Panel((PICTURE,), place=(0, 0, 8.0, 8.0))
    assert Artist().image(seen.Figure((panel,)))
    assert tracemalloc.get_traced_memory()[1] < 300_000_000
    tracemalloc.stop()


class TestKorean:
    def test_everything_on_it_is_korean(self, open_page, report, result, drawing):
        page = open_page(
            report(
                *(
                    result("words.shout", outcome, why=Explanation(say("It is not right.")))
                    for outcome in Outcome
                ),
                result("nums.double", Outcome.WRONG, why=WHY, drawing=drawing("제목")),
                result("nums.double", Outcome.WRONG, visibility="hidden", why=WHY),
                learner="김민준",
            ),
            "ko",
        )
        assert page.html["lang"] == "ko"
        for tag in page.select("code, pre, style, details p, .mistake, title, .eyebrow"):
            tag.decompose()
        page.select_one("dl").decompose()  # what was called, in Python
        page.select_one(".place").decompose()  # a file and a function
        words = {word for word in text(page.body).split() if word.isascii() and word.isalpha()}
        assert words == set(), "these are not translated"

    def test_every_heading_has_a_translation(self):
        korean = open_language("ko")
        left = [
            one.template
            for one in HEADINGS.values()
            if korean.translate(one.template) == one.template
        ]
        assert left == []

    def test_sentences_are_filled_in_with_the_right_particle(self, open_page, report, result):
        why = Explanation(
            say(
                "What came back is {kind}; {wanted} was wanted.", kind="5", wanted=plain("텐서")
            )
        )
        page = open_page(report(result(outcome=Outcome.WRONG, why=why)), "ko")
        assert "텐서가 필요합니다" in text(page.main)


def test_whatever_a_learner_writes_stays_text(course, hostile, report, result, drawing):
    attack = Explanation(
        say("{what} ({file}, line {line})", what=plain(hostile), file=hostile, line=3),
        called=plain(hostile),
        came_back=hostile,
        frames=(Frame(hostile[:150], 3, hostile, hostile),),
    )
    page = FeedbackPages(course).page(
        report(
            result(outcome=Outcome.ERROR, why=attack, name=hostile, drawing=drawing(hostile)),
            result("words.shout", Outcome.ERROR, visibility="hidden", why=attack),
            learner=hostile,
        )
    )
    parsed = BeautifulSoup(page, "html.parser")
    assert parsed.h1.get_text() == hostile
    assert hostile in parsed.pre.get_text() and hostile in parsed.title.get_text()
    assert not parsed.select("script, [onerror], iframe, object")
    assert all(image["src"].startswith("data:image/svg+xml;base64,") for image in parsed("img"))
    assert "script-src 'none'" in parsed.find("meta", {"http-equiv": True})["content"]
