"""``grader return``: everything or nothing is written, and nobody is left out unsaid."""

import dataclasses
from datetime import datetime, timezone

import click
import pytest
from click.testing import CliRunner

from grader.checks.verdict import Outcome
from grader.cli.return_ import return_command
from grader.collecting.collected import Collected
from grader.policy.class_marks import class_marks
from grader.policy.override import Override
from grader.policy.policy import Policy
from grader.results.json_file import json_text
from grader.results.overrides_file import write_overrides
from grader.words import Trouble, say

WORKSHEET = (
    "Identifier,Full name,Grade,Maximum grade,Last modified (grade)\r\n"
    '"Participant 1",ada,,10.00,-\r\n"Participant 2",김민준,,10.00,-\r\n'
)


@pytest.fixture
def class_dir(tmp_path):
    folder = tmp_path / "class"
    folder.mkdir()
    return folder


@pytest.fixture
def results(tmp_path, course, class_dir, scored):
    def write(name="r.json", **points):
        ones = [scored(learner, got) for learner, got in points.items()]
        path = tmp_path / name
        path.write_text(json_text(course, ones, None, class_dir), encoding="utf-8")
        return path

    return write


@pytest.fixture
def worksheet(tmp_path):
    path = tmp_path / "w.csv"
    path.write_bytes(WORKSHEET.encode())
    return path


@pytest.fixture
def command(course_dir):
    def run(*args):
        args = [*map(str, args), "--course", str(course_dir)]
        done = CliRunner().invoke(return_command, args, standalone_mode=False)
        if isinstance(done.exception, (Trouble, click.UsageError)):
            return 2, str(done.exception)
        assert done.exception is None, done.exception
        return done.return_value, done.output

    return run


def test_a_copy_is_filled_and_the_original_stays(results, worksheet, command, tmp_path):
    status, said = command(results(ada=4, 김민준=7), "--moodle", worksheet)
    assert (status, "2 grades filled in" in said) == (0, True)
    assert worksheet.read_bytes() == WORKSHEET.encode()
    filled = (tmp_path / "w-filled.csv").read_bytes().decode()
    assert filled == WORKSHEET.replace("ada,,", "ada,4,").replace("민준,,", "민준,7,")


def test_nothing_is_written_if_somebody_is_left_out(results, worksheet, command, tmp_path):
    before = sorted(tmp_path.iterdir())
    path = results(ada=4, eve=5)
    args = (path, "--moodle", worksheet, "--csv", tmp_path / "m.csv")
    status, said = command(*args)
    assert status == 1
    assert "w.csv: eve is left out: no row fits" in said
    assert "Nothing was written" in said
    assert sorted(tmp_path.iterdir()) == sorted([*before, path])
    status, said = command(*args, "--partial")
    assert (status, "1 grades filled in" in said) == (1, True)
    assert (tmp_path / "m.csv").exists()


def test_nothing_is_written_if_one_of_two_files_is_wrong(results, worksheet, command, tmp_path):
    args = (results(ada=4), "--csv", tmp_path / "m.csv", "--moodle", worksheet)
    status, said = command(*args, "--canvas", worksheet)
    assert (status, "no gradebook export" in said) == (2, True)
    assert not (tmp_path / "m.csv").exists()


def test_what_is_not_final_is_not_handed_back(
    course, scored, class_dir, worksheet, command, tmp_path
):
    path = tmp_path / "r.json"
    ones = [scored("ada", 4, outcome=Outcome.GRADER_FAULT)]
    path.write_text(json_text(course, ones, None, class_dir), encoding="utf-8")
    status, said = command(path, "--moodle", worksheet)
    assert (status, "not final: ada is left out: settle it" in said) == (1, True)
    write_overrides(class_dir, [Override("ada", "nums.double", 9, "Looked at it")])
    assert command(path, "--moodle", worksheet)[0] == 0  # without scoring it again
    assert b"ada,9," in (tmp_path / "w-filled.csv").read_bytes()


def test_what_could_not_be_graded_is_not_handed_back_as_zero(
    tmp_path, course, scored, worksheet, command
):
    one = scored("ada", 0, problem=say("It is broken."))
    path = tmp_path / "r.json"
    path.write_text(json_text(course, [one]), encoding="utf-8")
    status, said = command(path, "--moodle", worksheet)
    assert status == 1
    assert "ada is left out: nothing could be graded; give it a mark" in said


def test_overrides_of_a_class_that_is_gone_are_those_of_the_scoring(
    course, scored, class_dir, worksheet, command, tmp_path
):

    one = scored("ada", 4)
    marked = class_marks([one], Policy(), {}, [Override("ada", "mark", 6, "Oral")])
    path = tmp_path / "r.json"
    path.write_text(json_text(course, [one], marked, class_dir), encoding="utf-8")
    class_dir.rmdir()
    command(path, "--moodle", worksheet)
    assert b"ada,6," in (tmp_path / "w-filled.csv").read_bytes()


def test_the_attempt_that_counts(results, worksheet, command, course_dir, tmp_path):
    first, second = results("1.json", ada=8), results("2.json", ada=5)
    command(first, second, "--moodle", worksheet)
    assert b"ada,8," in (tmp_path / "w-filled.csv").read_bytes()
    toml = course_dir / "course.toml"
    toml.write_text(toml.read_text() + '\n[policy]\ncounts = "last"\n')
    command(first, second, "--moodle", worksheet)
    assert b"ada,5," in (tmp_path / "w-filled.csv").read_bytes()


def test_results_of_another_course_are_refused(course, scored, command, tmp_path):
    path = tmp_path / "r.json"
    other = dataclasses.replace(course, title="Another")
    path.write_text(json_text(other, [scored("ada", 1)]), encoding="utf-8")
    status, said = command(path, "--csv", tmp_path / "m.csv")
    assert (status, "is of the course 'Another'" in said) == (2, True)


def test_results_json_is_of_one_learner(results, command, tmp_path):
    path = results(ada=4, bob=5)
    assert "Choose with --learner" in command(path, "--gradescope", tmp_path / "g.json")[1]
    status, _ = command(path, "--gradescope", tmp_path / "g.json", "--learner", "bob")
    assert (status, '"score": 5' in (tmp_path / "g.json").read_text()) == (0, True)


def test_an_unknown_learner_gets_the_nearest_named(results, command, tmp_path):
    args = (results(ada=4, bob=5), "--csv", tmp_path / "m.csv", "--learner", "adda")
    assert "no results of adda. Did you mean ada?" in command(*args)[1]


def test_nothing_asked_for_is_said(results, command):
    assert "Say what to make" in command(results(ada=4))[1]


def test_a_name_that_commands_a_terminal_or_a_spreadsheet(results, command, tmp_path):
    path = results(**{"=evil()\x1b[2J": 4})
    status, said = command(path, "--csv", tmp_path / "m.csv", "--junit", tmp_path / "m.xml")
    assert status == 0 and "\x1b" not in said
    assert "'=evil()" in (tmp_path / "m.csv").read_text(encoding="utf-8-sig")


def test_any_table_is_filled_in_by_a_key(results, command, tmp_path, class_dir):
    (class_dir / "roster.csv").write_text("learner,name,id,email\nada,Ada Byron,77,a@b.c\n")
    office = tmp_path / "office.csv"
    office.write_text("no,points\n77,\n78,\n")
    args = (results(ada=4), "--csv", office)
    status, said = command(*args, "--key", "no", "--into", "points")
    assert (status, "1 grades filled in" in said) == (0, True)
    assert (tmp_path / "office-filled.csv").read_text() == "no,points\n77,4\n78,\n"
    assert office.read_text() == "no,points\n77,\n78,\n"
    assert command(results(ada=4, eve=5), *args[1:], "--key", "no", "--into", "points")[0] == 1
    status, said = command(*args, "--key", "no", "--into", "points", "--most", "5")
    assert (status, "the most is 5 points" in said) == (2, True)


@pytest.mark.parametrize(
    "args", [("--key", "no"), ("--into", "points"), ("--most", "5"), ("--moodle", "x", "--key", "no")]
)
def test_half_a_key_writes_over_nothing(results, command, tmp_path, args):
    office = tmp_path / "office.csv"
    office.write_text("no,points\n")
    given = args if "--moodle" in args else ("--csv", office, *args)
    status, said = command(results(ada=4), *given)
    assert status == 2 and "--key" in said
    assert office.read_text() == "no,points\n"


def test_plain_csv_says_who(results, command, tmp_path, class_dir):
    (class_dir / "roster.csv").write_text("learner,name,id,email\nada,Ada Byron,77,a@b.c\n")
    command(results(ada=4), "--csv", tmp_path / "m.csv")
    head, row = (tmp_path / "m.csv").read_text(encoding="utf-8-sig").splitlines()
    assert head.startswith("learner,id,name,email,points,of,mark")
    assert row.startswith("ada,77,Ada Byron,a@b.c,4,10,")


def test_extensions_count_without_scoring_again(
    course, course_dir, scored, class_dir, worksheet, command, tmp_path
):
    toml = course_dir / "course.toml"
    late = "due = 2026-12-01T00:00:00Z\n[policy.late]\npercent_per_day = 10\n"
    toml.write_text(f"{toml.read_text()}\n[policy]\n{late}")
    when = datetime(2026, 12, 2, tzinfo=timezone.utc)
    handed = {"ada": Collected("ada", id="77", submitted=when)}
    one = scored("ada", 8)
    path = tmp_path / "r.json"
    marked = class_marks([one], Policy(), handed)
    path.write_text(json_text(course, [one], marked, class_dir), encoding="utf-8")
    command(path, "--moodle", worksheet)
    assert b"ada,7.2," in (tmp_path / "w-filled.csv").read_bytes()
    (class_dir / "extensions.csv").write_text("id,until\n77,2026-12-02T00:00:00Z\n88,2026-12-09T00:00:00Z\n")
    status, said = command(path, "--moodle", worksheet)
    assert b"ada,8," in (tmp_path / "w-filled.csv").read_bytes()
    assert (status, "'88' is nobody of this class" in said) == (0, True)
