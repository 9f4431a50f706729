"""CSV cells in place, JUnit XML, Gradescope's results and the zip of feedback pages."""

import csv
import io
import json
import xml.etree.ElementTree as xml
import zipfile
from dataclasses import replace
from decimal import Decimal
from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.checks.verdict import Explanation, Outcome
from grader.collecting.collected import Collected
from grader.course.checks import Check
from grader.tables.cells import _rows
from grader.handback.feedback_zip import feedback_zip
from grader.handback.gradescope import gradescope_text
from grader.handback.junit import junit_text
from grader.handback.marks import Returned
from grader.judge.report import Report, Result, Scored
from grader.lms.registry import by_name
from grader.policy.mark import mark
from grader.policy.policy import Hidden, Policy, Show
from grader.words import Trouble, say


@given(
    st.lists(
        st.lists(st.text(st.sampled_from('a,"\n 김'), max_size=5), min_size=2, max_size=4),
        min_size=1,
    ),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_cells_are_those_that_were_written(table, newline, quoting):
    table = [["head", "head", "head"], *table]
    out = io.StringIO()
    csv.writer(out, lineterminator=newline, quoting=quoting).writerows(table)
    found = _rows(out.getvalue(), ",")
    want = [row for row in table if any(cell.strip() for cell in row)]
    assert [[cell.text for cell in row] for row in found] == want


class TestJunit:
    def test_a_testsuite_a_learner(self, make):
        root = xml.fromstring(junit_text(make({"김민준": 3, "bo\x1bb": 10})).encode())
        suites = {suite.get("name"): suite for suite in root}
        assert set(suites) == {"김민준", "bo\\x1bb"}
        suite = suites["김민준"]
        assert [suite.get(key) for key in ("tests", "failures", "errors")] == ["2", "1", "0"]
        passed, failed = suite
        assert (passed.get("classname"), len(passed)) == ("visible.nums.double", 0)
        assert failed.find("failure").get("message") == "The value is 42."

    def test_no_words_of_a_learner_spoil_the_file(self, make, scored):
        said = say("ValueError: {it}", it="a\0\x1b\ud800\ufffe\uffff]]>\U0001ffff")
        one = scored("e\uffffve", 3)
        results = tuple(
            replace(each, outcome=Outcome.ERROR, explanation=Explanation(said))
            for each in one.report.results
        )
        one = replace(one, report=replace(one.report, results=results))
        eve = Returned(one.report.learner, mark(one.report, Policy()), one, None)
        suites = xml.fromstring(junit_text([*make({"ada": 3}), eve]).encode())
        assert [suite.get("name") for suite in suites] == ["ada", "e\\uffffve"]

    @pytest.mark.parametrize(
        ("outcome", "tag"),
        [(Outcome.TO_DO, "skipped"), (Outcome.ERROR, "error"), (Outcome.TIMED_OUT, "error")],
    )
    def test_each_outcome_has_its_kind(self, scored, outcome, tag):
        one = scored("ada", 3, outcome=outcome)
        suite = xml.fromstring(
            junit_text([Returned("ada", mark(one.report, Policy()), one, None)]).encode()
        )[0]
        assert suite[1][0].tag == tag


class TestGradescope:
    def document(self, make, policy=Policy()):
        (one,) = make({"ada": 4}, policy=policy)
        return json.loads(gradescope_text(one, policy, said=(say("Level: landlock."),)))

    def test_the_score_and_every_test_are_visible(self, make):
        document = self.document(make)
        assert (document["score"], document["visibility"]) == (4, "visible")
        assert {test["visibility"] for test in document["tests"]} == {"visible"}
        assert sum(test["max_score"] for test in document["tests"]) == 10
        assert [test["status"] for test in document["tests"]] == ["passed", "failed"]
        assert document["output"] == "Level: landlock."

    def test_nothing_of_a_hidden_check_but_its_public_sentence(self, make):
        document = self.document(make)
        assert document["tests"][1]["name"] == "nums.double: further check 1"
        assert document["tests"][1]["output"] == "It is not right."
        assert "42" not in json.dumps(document)
        assert "secret" not in json.dumps(document)

    def test_or_only_how_many_passed(self, make):
        document = self.document(make, Policy(show=Show(hidden_checks=Hidden.COUNTS)))
        (test,) = [test for test in document["tests"] if "further" in test["name"]]
        assert (test["output"], test["max_score"]) == ("0 of 1 passed.", 6)
        assert "not right" not in json.dumps(document)

    def test_weights_reach_the_tests(self, make):
        document = self.document(make, Policy(points={"nums": 100}))
        assert document["score"] == 40
        assert sum(test["score"] for test in document["tests"]) == 40


    @settings(max_examples=200, deadline=None, derandomize=True)
    @given(
        st.lists(st.floats(0.01, 50), min_size=1, max_size=30),
        st.none() | st.integers(1, 1000).map(lambda cents: cents / 100),
        st.sampled_from(Hidden),
    )
    def test_the_maxima_add_up_to_the_last_figure(self, points, worth, hidden):
        results = tuple(
            Result(
                Check(kind, "nums", f"f{number % 4}", str(number)), Outcome.PASSED, each
            )
            for number, (kind, each) in enumerate(
                zip(cycle(["visible", "hidden", "hidden"]), points, strict=False)
            )
        )
        scored = Scored(Report("ada", results, "namespaces", "course"), 1.0)
        weights = {} if worth is None else {"nums": worth}
        policy = Policy(points=weights, show=Show(hidden_checks=hidden))
        one = Returned("ada", mark(scored.report, policy), scored, Collected("ada"))
        document = json.loads(gradescope_text(one, policy), parse_float=Decimal)
        for key in ("max_score", "score"):
            assert sum(test[key] for test in document["tests"]) == Decimal(str(one.mark.of))
        assert all(test["max_score"] >= 0 for test in document["tests"])


class TestFeedbackZip:
    def test_named_as_moodle_wants_them(self, make, person, tmp_path):
        (tmp_path / "김민준.html").write_text("<p>안녕</p>", encoding="utf-8")
        (tmp_path / "Bob_7_assignsubmission_file_.html").write_text("b")
        (tmp_path / "eve.html").write_text("e")
        handed = make(
            {"김민준": 1, "Bob_7_assignsubmission_file_": 2, "eve": 3, "zoe": 4},
            person("김민준", source="moodle", id="102", name="김_민준/x"),
        )
        content, left_out = feedback_zip(by_name("moodle"), tmp_path, handed)
        with zipfile.ZipFile(io.BytesIO(content)) as found:
            assert sorted(found.namelist()) == [
                "Bob_7_assignsubmission_file_/feedback.html",
                "김 민준 x_102_assignsubmission_file_/feedback.html",
            ]
            page = found.read("김 민준 x_102_assignsubmission_file_/feedback.html")
        assert page.decode() == "<p>안녕</p>"
        assert {learner: why.text() for learner, why in left_out.items()} == {
            "eve": "the number of the participant is not known",
            "zoe": "there is no page",
        }
        assert feedback_zip(by_name("moodle"), tmp_path, handed)[0] == content

    def test_a_folder_without_pages_is_refused(self, make, tmp_path):
        with pytest.raises(Trouble, match="no pages of feedback"):
            feedback_zip(by_name("moodle"), tmp_path, make({"ada": 1}))
