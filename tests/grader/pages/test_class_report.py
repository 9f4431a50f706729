"""The report on a class: true numbers, in words as well as in colours, and no injection."""

import dataclasses

import pytest
from bs4 import BeautifulSoup

from grader.checks.verdict import Explanation, Outcome
from grader.collecting.collected import Collected
from grader.judge.report import Scored
from grader.pages.class_report import class_page
from grader.pages.roster import Roster
from grader.policy.mark import Mark, mark
from grader.policy.override import Override
from grader.policy.policy import Policy
from grader.words import plain, say

WRONG = Explanation(say("The value is {got}.", got=9), misconception="nums.squared")


@pytest.fixture
def parsed(course):
    def make(*reports, roster=None, **more):
        html = class_page(course, [Scored(one, 1.0) for one in reports], roster, **more)
        return BeautifulSoup(html.replace("<wbr>", ""), "html.parser")

    return make


@pytest.fixture
def three(report, result):
    """One who has all, one who is stuck, one whose file could not be read."""
    wrong = result("words.shout", Outcome.WRONG, why=WRONG)
    todo = result("nums.double", Outcome.TO_DO)
    problem = say("It is no zip.")
    return (
        report(result("words.shout"), result("nums.double"), learner="김민준"),
        report(wrong, todo, learner="ada", signs=(say("It opened a file."),)),
        report(result(outcome=Outcome.MISSING), learner="bob", problem=problem),
    )


def text(tag):
    return " ".join(tag.get_text(" ").split())


def card(page, id):
    return text(page.find(id=id).find_parent("section"))


def test_what_to_look_at_names_everybody(parsed, three):
    page = parsed(*three, roster=Roster(4, ("홍길동",)))
    assert "홍길동" in card(page, "absent") and "3 of 4" in text(page.header)
    assert "bob : It is no zip." in card(page, "ungraded")
    assert "words.shout (1): ada" in card(page, "stuck")
    assert "ada : It opened a file." in card(page, "signs") and "no guilt" in card(
        page, "signs"
    )
    assert "Every check came to a verdict." in card(page, "unsettled")


def test_without_a_roster_nobody_is_said_to_be_missing(parsed, three):
    assert "Unknown: no roster was given." in card(parsed(*three), "absent")
    everybody = parsed(*three, roster=Roster(3))
    assert "Everybody on the roster handed in." in card(everybody, "absent")


def test_what_the_class_folder_knows_stands_beside(parsed, three):
    known = {"ada": Collected("ada", name="Ada Lovelace", late=True), "bob": Collected("bob")}
    page = parsed(*three, roster=Roster(4, (), ("이서연 (7)",)), handed_in=known)
    assert "not in these results: 이서연 (7)" in card(page, "absent")
    heads = [text(one) for one in page.select("#table tbody th")]
    assert heads == ["김민준", "ada Ada Lovelace late 1 sign", "bob"]


def test_scores_that_are_not_final_say_which_check_and_why(parsed, report, result):
    fault = result(outcome=Outcome.GRADER_FAULT, why=Explanation(say("Zero.")))
    page = parsed(report(fault, fault, fault))
    assert "visible/nums/double/test_a , grader fault: Zero." in card(page, "unsettled")
    assert "and 1 more" in card(page, "unsettled")
    assert "not final" in text(page.find(id="table"))


def test_the_heat_map_has_the_numbers_in_words(parsed, three):
    table = parsed(*three).select_one("table.heat")
    assert [text(one) for one in table.select("thead th")] == [
        "Exercise",
        "passed",
        "wrong",
        "to do",
    ]
    rows = {text(row.th): row("td") for row in table.select("tbody tr")}
    assert [text(cell) for cell in rows["words.shout"]] == ["1", "1", "0"]
    assert [text(cell) for cell in rows["nums.double"]] == ["1", "0", "1"]
    assert rows["words.shout"][0]["style"] == "--share: 0.500"


def test_misconceptions_have_their_sentence_count_and_who(parsed, three):
    row = parsed(*three).find(id="mistakes").find_parent("section").select_one("tbody tr")
    assert text(row.td) == "1"
    assert "That is the square." in text(row) and "nums.squared" in text(row)
    assert row.details.a.get_text() == "ada"


def test_the_hardest_checks_say_what_they_say_most_often(parsed, three):
    (row,) = parsed(*three).find(id="hardest").find_parent("section").select("tbody tr")
    assert text(row.td) == "50 % 1 of 2"
    assert text(row("td")[1]) == "The value is 9."


def test_the_table_of_learners_is_a_table_with_headings(parsed, three):
    table = parsed(*three).find("table", id="table")
    assert all(cell["scope"] == "col" for cell in table.select("thead th"))
    assert all(row.th["scope"] == "row" for row in table.select("tbody tr"))
    rows = {
        text(row.th).split()[0]: [text(cell) for cell in row("td")] for row in table.tbody("tr")
    }
    assert rows["김민준"] == ["2", "100", "2", "0", "0", "", "final"]
    assert rows["ada"] == ["0", "0", "0", "1", "1", "words.shout", "final"]
    assert rows["bob"] == ["0", "0", "0", "0", "0", "", "not graded"]


def test_what_was_left_out_while_the_rest_was_graded(parsed, three):
    damaged = say("{name} is not a notebook.", name="nums.ipynb")
    note = say("words.ipynb was converted.")
    ada = dataclasses.replace(three[1], notes=(note, damaged), left_out=(damaged,))
    missed = {"bob": (say("A was not collected."),), "ada": (say("B was not collected."),)}
    page = parsed(three[0], ada, three[2], not_collected=missed)
    told = card(page, "ungraded")
    assert "Could not be graded 1" in told and "bob : It is no zip. A was not coll" in told
    assert "Only in part 1 These files were left out; the rest was graded." in told
    assert "ada : B was not collected. nums.ipynb is not a notebook." in told
    assert "not graded 1 graded in part 1" in text(page.header)
    rows = [text(row.th) for row in page.select("#table tbody tr")]
    assert [("graded in part" in row) for row in rows] == [False, True, False]
    detail = text(page.find(id="learner-2"))
    assert detail.count("nums.ipynb is not a notebook.") == 1
    assert "Note: words.ipynb was converted." in detail
    assert "Every submission could be read." not in told


def test_points_that_a_person_set_count_in_every_number(parsed, three):
    own = [Override("ada", "words.shout", 1.0, "Seen in class")]
    page = parsed(*three, marks={"ada": mark(three[1], Policy(), None, own)})
    assert "1.5 of 2" in text(page.header)  # the median of 2 and 1
    row = page.select("#table tbody tr")[1]
    assert [text(cell) for cell in row("td")[:3]] == ["1 by hand", "50", "1"]
    detail = text(page.find(id="learner-2"))
    assert "1 of 2 points" in detail and "Seen in class" in detail
    assert [text(one) for one in page.select("#table tbody tr")[0]("td")][0] == "2"


def test_marks_have_a_column_if_they_are_not_simply_the_points(parsed, three):
    late = say("Handed in late.")
    points = {"김민준": Mark(2.0, 2.0, None, True), "ada": Mark(0.0, 2.0, None, True)}
    plain_ones = parsed(*three, marks=points)
    assert "Mark" not in [text(one) for one in plain_ones.select("#table thead th")]
    marks = {**points, "ada": Mark(1.5, 2.0, False, False, (late,))}
    page = parsed(*three, marks=marks)
    assert text(page.select("#table thead th")[3]) == "Mark"
    row = page.select("#table tbody tr")[1]
    assert text(row("td")[2]) == "1.5 not passed" and text(row("td")[-1]) == "not final"
    assert "Mark: Handed in late." in text(page.find(id="learner-2"))
    assert card(page, "unsettled").startswith("Not final 1")


def test_every_link_in_the_page_leads_somewhere(parsed, three):
    page = parsed(*three)
    links = [link["href"] for link in page("a")]
    assert links and all(href.startswith("#") and page.find(id=href[1:]) for href in links)
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))


def test_details_tell_everything_of_hidden_checks_too(parsed, report, result):
    why = Explanation(say("It is {a}; {b} was wanted.", a=1, b=2), say("It is {a}.", a=1))
    hidden = result(outcome=Outcome.WRONG, visibility="hidden", name="test_h", why=why)
    page = parsed(report(hidden, dataclasses.replace(hidden)))
    detail = text(page.select_one("details.learner li"))
    assert detail == "nums.double wrong It is 1; 2 was wanted. test_h (hidden), test_h (hidden)"


@pytest.mark.parametrize("problem", [None, say("It is no zip.")])
def test_a_class_of_nothing_or_of_nobody_graded_is_a_page(parsed, report, problem):
    reports = [] if problem is None else [report(problem=problem)]
    page = parsed(*reports)
    assert "Nobody could be graded." in text(page.main) and not page.select(".chart")


def test_whatever_a_learner_writes_stays_text(parsed, hostile, report, result):
    why = Explanation(plain(hostile), misconception=hostile)
    bad = result("nums.double", Outcome.ERROR, name=hostile, why=why)
    page = parsed(
        report(bad, learner=hostile, signs=(plain(hostile),), notes=(plain(hostile),)),
        report(learner=f"{hostile}2", problem=plain(hostile)),
        roster=Roster(1, (hostile,), (hostile,)),
    )
    assert page.find(id="table").th.find_next("bdi").get_text() == hostile
    assert not page.select("img, iframe, [onerror]")
    assert len(page("script")) == 2  # DataTables and ours
    code = "".join(script.get_text() for script in page("script"))
    assert hostile not in code


def test_the_real_course_and_a_big_class(real_course, big_class):
    page = BeautifulSoup(class_page(real_course, big_class), "html.parser")
    assert len(page.select("#table tbody tr")) == len(big_class)
    assert len(page.select("table.heat tbody tr")) == len(real_course.exercises)
    assert len(page.find(id="hardest").find_parent("section").select("tbody tr")) == 12
    bars = [int(text(row.td)) for row in page.select(".chart tbody tr")]
    assert sum(bars) == sum(one.report.problem is None for one in big_class)
