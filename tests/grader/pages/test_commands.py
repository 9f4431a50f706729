"""``grader feedback`` and ``grader report``, as they are used."""

import json

import pytest
from bs4 import BeautifulSoup

from grader.checks.verdict import Explanation, Outcome
from grader.collecting.collected import Collected
from grader.judge.report import Scored
from grader.policy.class_marks import class_marks
from grader.policy.override import Override
from grader.policy.policy import Policy
from grader.results.json_file import json_text
from grader.results.overrides_file import write_overrides
from grader.words import say


@pytest.fixture
def results_json(course, report, result, drawing):
    """Results of three in the course's folder."""
    wrong = result(outcome=Outcome.WRONG, why=Explanation(say("It is not right.")))
    reports = [
        report(result(drawing=drawing()), learner="김민준"),
        report(wrong, learner="Ada Lovelace"),
        report(learner="bob/../x", problem=say("{name} cannot be read.", name="x.zip")),
    ]
    path = course.root / "results.json"
    path.write_text(json_text(course, [Scored(one, 1.0) for one in reports]), encoding="utf-8")
    return path


def sentence(ran):
    assert ran.status == 2 and "Traceback" not in ran.err
    (line,) = ran.err.strip().splitlines()
    return line


def test_a_page_for_each_learner(course_dir, results_json, run_grader):
    ran = run_grader(course_dir, "feedback", "results.json", "new/pages")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "3 pages written into new/pages.",
        "1 could not be graded; the page says why.",
    ]
    names = sorted(path.name for path in (course_dir / "new/pages").iterdir())
    assert names == ["Ada Lovelace.html", "bob_.._x.html", "김민준.html"]
    page = (course_dir / "new/pages/김민준.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in page and "data:image/svg+xml" in page


def test_one_learner_in_korean(course_dir, results_json, run_grader):
    decomposed = "\u1100\u1175\u11b7\u1106\u1175\u11ab\u110c\u116e\u11ab"  # as a Mac types it
    ran = run_grader(
        course_dir, "feedback", "results.json", "out", "--lang", "ko", "--learner", decomposed
    )
    assert ran.out == "1 page written into out.\n", ran.err
    (path,) = (course_dir / "out").iterdir()
    assert "모두 끝났습니다" in path.read_text(encoding="utf-8")


def test_the_course_says_which_language(course_dir, results_json, run_grader):
    toml = course_dir / "course.toml"
    toml.write_text('language = "ko"\n' + toml.read_text(encoding="utf-8"), encoding="utf-8")
    run_grader(course_dir, "feedback", "results.json", "out")
    assert '<html lang="ko">' in (course_dir / "out/김민준.html").read_text(encoding="utf-8")


def test_an_unknown_learner_or_language_is_named(course_dir, results_json, run_grader):
    ran = run_grader(course_dir, "feedback", "results.json", "out", "--learner", "Ada Lovelaec")
    assert sentence(ran).endswith("Those most like it: Ada Lovelace.")
    ran = run_grader(course_dir, "feedback", "results.json", "out", "--lang", "xx")
    assert sentence(ran) == "grader: There is no language 'xx'. There is: en, ko."
    assert not (course_dir / "out").exists()


def test_results_of_another_course_are_refused(course_dir, results_json, run_grader):
    document = json.loads(results_json.read_text(encoding="utf-8"))
    results_json.write_text(json.dumps({**document, "course": "Other"}), encoding="utf-8")
    for command, out in (("feedback", "out"), ("report", "out.html")):
        ran = run_grader(course_dir, command, "results.json", out)
        assert "is of the course 'Other'" in sentence(ran)


def test_a_file_where_a_folder_is_wanted(course_dir, results_json, run_grader):
    ran = run_grader(course_dir, "feedback", "results.json", "results.json")
    assert "is a file" in sentence(ran)
    ran = run_grader(course_dir, "report", "results.json", "exercises")
    assert "is a folder" in sentence(ran)


def test_a_report_on_the_class(course_dir, results_json, run_grader):
    (course_dir / "class").mkdir()
    (course_dir / "class/roster.csv").write_text("learner,name\n,홍길동\n", encoding="utf-8")
    ran = run_grader(course_dir, "report", "results.json", "r.html", "--class", "class")
    assert (ran.status, ran.out, ran.err) == (0, "r.html: 3 learners.\n", "")
    page = BeautifulSoup((course_dir / "r.html").read_text(encoding="utf-8"), "html.parser")
    assert len(page.select("#table tbody tr")) == 3
    assert "홍길동" in page.get_text()


def test_the_folder_that_was_scored_is_asked_for_its_roster(
    course, course_dir, report, result, run_grader
):
    (course_dir / "class").mkdir()
    (course_dir / "class/roster.csv").write_text("learner,name\n,홍길동\n", encoding="utf-8")
    text = json_text(course, [Scored(report(result()), 1.0)], folder=course_dir / "class")
    (course_dir / "results.json").write_text(text, encoding="utf-8")
    run_grader(course_dir, "report", "results.json", "r.html")
    assert "홍길동" in (course_dir / "r.html").read_text(encoding="utf-8")
    (course_dir / "class/roster.csv").unlink()
    run_grader(course_dir, "report", "results.json", "r.html")
    assert "no roster was given" in (course_dir / "r.html").read_text(encoding="utf-8")


def test_the_same_results_give_the_same_pages(course_dir, results_json, run_grader):
    for name in ("one", "two"):
        run_grader(course_dir, "report", "results.json", f"{name}.html")
        run_grader(course_dir, "feedback", "results.json", name)
    assert (course_dir / "one.html").read_bytes() == (course_dir / "two.html").read_bytes()
    for path in (course_dir / "one").iterdir():
        assert path.read_bytes() == (course_dir / "two" / path.name).read_bytes()


def test_an_override_needs_no_new_run(course, course_dir, report, result, run_grader):
    wrong = result(outcome=Outcome.WRONG, why=Explanation(say("It is not right.")), points=10)
    text = json_text(course, [Scored(report(wrong), 1.0)], folder=course_dir / "class")
    (course_dir / "results.json").write_text(text, encoding="utf-8")
    (course_dir / "class").mkdir()
    write_overrides(
        course_dir / "class",
        [Override("ada", "nums.double", 4.0, "Seen"), Override("bob", "nums.double", 1.0, "r")],
    )
    for command, out, page in (
        ("feedback", "out", "out/ada.html"),
        ("report", "r.html", "r.html"),
    ):
        ran = run_grader(course_dir, command, "results.json", out)
        assert ran.status == 0
        assert "override of nums.double for bob has no effect" in ran.err
        html = (course_dir / page).read_text(encoding="utf-8")
        assert "4 of 10 points" in html and "Seen" in html and "0 of 10 points" not in html


@pytest.mark.parametrize("command", ["feedback", "report"])
def test_help_fits_and_teaches(course_dir, run_grader, command):
    ran = run_grader(course_dir, command, "--help")
    assert ran.status == 0 and f"grader {command} results.json" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_pages_name_the_others_of_a_team(course_dir, course, report, result, run_grader):
    reports = [report(result(), learner=name) for name in ("ada", "bob", "cem")]
    handed = {
        "ada": Collected("ada", "Ada Byron", team="rocket"),
        "bob": Collected("bob", "Bob <Stone>", team="rocket"),
        "cem": Collected("cem"),
    }
    scored = [Scored(one, 1.0) for one in reports]
    text = json_text(course, scored, class_marks(scored, Policy(), handed))
    (course_dir / "results.json").write_text(text, encoding="utf-8")
    assert run_grader(course_dir, "feedback", "results.json", "out").status == 0
    pages = {one: (course_dir / f"out/{one}.html").read_text() for one in handed}
    assert "Handed in together with Bob &lt;Stone&gt;." in pages["ada"]
    assert "Handed in together with Ada Byron." in pages["bob"]
    assert "together" not in pages["cem"]
    assert run_grader(course_dir, "report", "results.json", "out.html").status == 0
    soup = BeautifulSoup((course_dir / "out.html").read_text(encoding="utf-8"), "html.parser")
    assert "together with Bob <Stone>" in soup.get_text()
