"""Writers of results: the table, CSV and JSON say the same, safely."""

import csv
import dataclasses
import io
import json
import unicodedata

import pytest
from rich.console import Console

from grader.checks.verdict import Explanation, Outcome
from grader.course.checks import Check
from grader.judge.report import Report, Result, Scored
from grader.policy.mark import mark
from grader.policy.override import WHOLE, Override
from grader.policy.policy import Policy
from grader.results.csv_file import ENCODING, csv_text
from grader.results.json_file import json_text
from grader.results.numbers import points_text
from grader.results.table import outcomes_text, print_details, print_table
from grader.words import say

SECRET = say("The value is {want}.", want=42)


def result(outcome=Outcome.PASSED, points=2.0, exercise="nums.double", name="test_a", why=None):
    module, _, function = exercise.partition(".")
    if why is None and outcome is not Outcome.PASSED:
        why = Explanation(SECRET, say("It is not right."), "double(2)", "5", "nums.squared")
    return Result(Check("hidden", module, function, name), outcome, points, why)


def scored(learner="ada", *results, problem=None, notes=(), seconds=1.5):
    report = Report(learner, results, "namespaces", "course", notes, problem)
    return Scored(report, seconds)


def rows(course, *ones):
    return list(csv.DictReader(io.StringIO(csv_text(course, ones))))


class TestNumbers:
    @pytest.mark.parametrize(
        ("points", "text"),
        [(3.0, "3"), (2.5, "2.5"), (0.0, "0"), (1000.0, "1000"), (0.25, "0.25")],
    )
    def test_points_are_written_as_people_do(self, points, text):
        assert points_text(points) == text

    def test_many_points_stay_whole_numbers(self):
        assert points_text(1234567.0) == "1234567"

    def test_a_sum_of_thirds_or_tenths_is_a_short_number(self):
        assert points_text(0.1 + 0.2) == "0.3"
        assert points_text(sum([1 / 3] * 3)) == "1"


class TestCsv:
    def test_one_row_a_learner_one_column_an_exercise(self, course):
        one = scored(
            "ada",
            result(points=1, exercise="words.shout"),
            result(points=2.5),
            result(Outcome.WRONG, 2),
        )
        (row,) = rows(course, one)
        assert row == {
            "learner": "ada",
            "points": "3.5",
            "of": "5.5",
            "words.shout": "1",
            "words.count": "0",
            "nums.double": "2.5",
            "nums.halve": "0",
            "outcomes": "2 passed, 1 wrong",
            "final": "yes",
            "isolation": "namespaces",
        }

    @pytest.mark.parametrize(
        "name", ['Ada, Jr "A"', "two\nlines", "a;b\tc", "'quoted'", "김민준"]
    )
    def test_names_come_back_as_they_were(self, course, name):
        table = rows(course, scored(name, result()), scored("zoe", result()))
        assert [row["learner"] for row in table] == [name, "zoe"]
        assert {row["points"] for row in table} == {"2"}

    @pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
    def test_no_cell_begins_like_a_formula(self, course, start):
        name = f'{start}HYPERLINK("http://x","y")'
        problem = say("{name} is wrong", name=name)
        (row,) = rows(course, scored(name, problem=problem))
        assert row["learner"] == f"'{name}"
        for cell in row.values():
            assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

    def test_a_fault_of_ours_is_not_final(self, course):
        (row,) = rows(course, scored("ada", result(), result(Outcome.GRADER_FAULT)))
        assert (row["final"], row["points"], row["of"]) == ("no", "2", "4")

    def test_nothing_to_grade_says_why(self, course):
        (row,) = rows(course, scored("ada", problem=say("The zip, alas, is broken.")))
        assert row["outcomes"] == "nothing to grade: The zip, alas, is broken."

    def test_what_could_not_be_graded_has_no_score(self, course):
        one = scored("ada", result(Outcome.MISSING), problem=say("It is broken."))
        (row,) = rows(course, one)
        numbers = ("points", "words.shout", "nums.double")
        assert [row[key] for key in numbers] == ["", "", ""] and row["final"] == "no"
        marks = {"ada": mark(one.report, Policy(pass_mark=50))}
        text = csv_text(course, [one], marks)
        (row,) = csv.DictReader(io.StringIO(text))
        assert (row["mark"], row["result"], row["final"]) == ("", "", "no")
        whole = Override("ada", WHOLE, 1.0, "Seen.")
        marks = {"ada": mark(one.report, Policy(pass_mark=50), None, [whole])}
        (row,) = csv.DictReader(io.StringIO(csv_text(course, [one], marks)))
        assert (row["points"], row["mark"], row["final"]) == ("", "1", "yes")

    def test_on_disk_it_begins_with_a_byte_order_mark(self, course, tmp_path):
        path = tmp_path / "scores.csv"
        path.write_bytes(csv_text(course, [scored("김민준", result())]).encode(ENCODING))
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbflearner,")
        assert content.count(b"\xef\xbb\xbf") == 1
        assert "김민준".encode() in content
        assert content.endswith(b"\r\n")
        assert b"\r\r" not in content


class TestJson:
    def test_everything_is_there_and_valid(self, course):
        one = scored(
            "김민준",
            result(points=1, exercise="words.shout"),
            result(Outcome.WRONG, 2),
            notes=(say("One file was left out."),),
        )
        document = json.loads(json_text(course, [one]))
        (report,) = document["reports"]
        assert (report["learner"], report["points"], report["of"]) == ("김민준", 1, 3)
        assert report["final"] is True
        assert report["isolation"] == "namespaces"
        assert report["seed"] == "course"
        assert report["problem"] is None
        (note,) = report["notes"]
        assert note == {"text": "One file was left out.", "template": "One file was left out."}
        passed, wrong = report["checks"]
        assert passed == {
            "check": "hidden/words/shout/test_a",
            "exercise": "words.shout",
            "visible": False,
            "outcome": "passed",
            "points": 1,
            "of": 1,
            "sentence": None,
            "for_learner": None,
            "misconception": None,
            "why": None,
        }
        assert (wrong["points"], wrong["of"], wrong["outcome"]) == (0, 2, "wrong")
        assert wrong["misconception"] == "nums.squared"
        assert document["seconds"] == {"김민준": 1.5}
        assert document["course"] == course.title

    def test_what_is_for_learners_holds_no_expected_value(self, course):
        document = json.loads(json_text(course, [scored("ada", result(Outcome.WRONG))]))
        (check,) = document["reports"][0]["checks"]
        assert check["sentence"] == "The value is 42."
        assert check["for_learner"] == "It is not right."

    def test_names_are_readable_in_the_file(self, course):
        assert '"김민준"' in json_text(course, [scored("김민준", result())])

    def test_times_are_not_in_the_reports(self, course):
        fast, slow = (
            json.loads(json_text(course, [scored("ada", result(), seconds=seconds)]))
            for seconds in (0.1, 9.9)
        )
        assert fast["reports"] == slow["reports"]
        assert fast["seconds"] != slow["seconds"]


class TestTable:
    def text(self, show, *ones, width=80):
        out = io.StringIO()
        show(Console(file=out, width=width), ones)
        return out.getvalue()

    def test_a_line_a_learner(self):
        one = scored("ada", result(), result(Outcome.TIMED_OUT), result(Outcome.WRONG))
        line = self.text(print_table, one).splitlines()[1]
        assert line.split() == "ada 2 / 6 1 passed, 1 wrong, 1 timed out 1.50".split()

    def test_outcomes_come_in_one_order_whatever_the_checks(self):
        kinds = [Outcome.TO_DO, Outcome.PASSED, Outcome.WRONG]
        one, other = (scored("a", *map(result, order)) for order in (kinds, kinds[::-1]))
        assert outcomes_text(one.report) == outcomes_text(other.report)

    def test_brackets_in_names_are_no_markup(self):
        text = self.text(print_table, scored("[red]ada[/red]", result()))
        assert "[red]ada[/red]" in text
        text = self.text(print_details, scored("[/b]ada", result(Outcome.ERROR)))
        assert "[/b]ada" in text

    def test_long_and_wide_names_stay_whole_in_80_columns(self):
        name = "김민준" * 20
        text = self.text(print_table, scored(name, result()))
        wide = [sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
                for line in text.splitlines()]  # fmt: skip
        assert max(wide) <= 80
        assert sum(line.count("김") for line in text.splitlines()) == 20

    def test_details_say_equal_sentences_once_and_leave_out_what_is_to_do(self):
        one = scored(
            "ada",
            result(name="test_fine"),
            result(Outcome.WRONG, name="test_a"),
            result(Outcome.WRONG, name="test_b"),
            result(Outcome.TO_DO, name="test_c"),
        )
        text = self.text(print_details, one)
        assert text.count("The value is 42.") == 1
        assert "test_a, test_b" in text
        assert "test_fine" not in text
        assert "test_c" not in text

    def test_no_words_of_a_learner_command_the_terminal(self):
        """Up a line, erase it, and write another score; or hide text by its direction."""
        evil = "\x1b[1A\x1b[2Kbob 9 / 9\x9b1A\r\x07\u202e"
        why = Explanation(say("{it}", it=evil), None, evil, evil)
        bad = scored(evil, result(Outcome.ERROR, why=why), notes=(say("{it}", it=evil),))
        nothing = scored("eve", result(Outcome.MISSING), problem=say("{it}", it=evil))
        out = self.text(print_table, bad, nothing) + self.text(print_details, bad, nothing)
        assert "9 / 9" in out
        assert not [each for each in out if not each.isprintable() and each != "\n"]

    def test_signs_of_tampering_are_shown_as_signs(self):
        one = scored("ada", result())
        report = dataclasses.replace(one.report, signs=(say("It {did}.", did="\x1b[2J"),))
        one = dataclasses.replace(one, report=report)
        assert "sign, not guilt: It \\x1b[2J." in self.text(print_details, one)
        assert "sign" not in self.text(print_table, one)

    def test_what_could_not_be_graded_has_no_score(self):
        one = scored("ada", result(Outcome.MISSING), problem=say("It is broken."))
        marks = {"ada": mark(one.report, Policy(pass_mark=50))}
        console = Console(file=io.StringIO(), width=100)
        print_table(console, [one], marks)
        told = console.file.getvalue()
        assert told.count("no score") == 2 and "0 / 2" not in told

    def test_details_of_who_has_everything_right_are_nothing(self):
        assert self.text(print_details, scored("ada", result())) == ""


class TestReport:
    def test_only_what_passed_earns(self):
        report = scored("ada", *(result(outcome, 3) for outcome in Outcome)).report
        assert report.earned == 3
        assert report.points == 3 * len(Outcome)

    def test_results_by_exercise_and_faults(self):
        one, two = result(exercise="words.shout"), result(Outcome.GRADER_FAULT)
        report = scored("ada", one, two).report
        assert report.of_exercise("words.shout") == (one,)
        assert report.faults == (two,)


def test_optional_exercises_are_marked(course):
    course = dataclasses.replace(course, optional=("nums",))
    (row,) = rows(course, scored("ada", result(points=0)))
    assert [head for head in row if "." in head] == [
        "words.shout",
        "words.count",
        "nums.double (optional)",
        "nums.halve (optional)",
    ]
    document = json.loads(json_text(course, []))
    assert document["optional"] == ["nums.double", "nums.halve"]
