"""``grader override``: kept with the class, refused with the nearest right name."""

import csv
import json

import click
import pytest
from click.testing import CliRunner

from grader.cli.override import override
from grader.policy.override import Override
from grader.results.overrides_file import FILE, added, read_overrides, write_overrides
from grader.words import Trouble

DOUBLE = "hidden/nums/double/test_like_the_reference[2]"


@pytest.fixture
def class_dir(tmp_path, right, write):
    for learner in ("ada", "김민준"):
        write(tmp_path / "class" / learner, right)
    return tmp_path / "class"


@pytest.fixture
def command(course_dir, class_dir):
    def run(*args):
        args = [str(class_dir), *map(str, args), "--course", str(course_dir)]
        done = CliRunner().invoke(override, args, standalone_mode=False)
        if isinstance(done.exception, Trouble):
            return str(done.exception)
        assert done.exception is None, done.exception
        return done.output

    return run


def test_set_list_replace_and_remove(command, class_dir):
    said = command("김민준", "nums.double", "--points", 3, "--reason", "Right, but slow")
    assert said == "김민준, nums.double: 3 points: Right, but slow\n"
    assert read_overrides(class_dir) == (
        Override("김민준", "nums.double", 3.0, "Right, but slow"),
    )
    said = command("김민준", "nums.double", "--points", 4, "--reason", "b")
    assert said.startswith("Instead of 김민준, nums.double: 3 points")
    command("ada", DOUBLE, "--points", 0.5, "--reason", "c")
    assert command() == f"ada, {DOUBLE}: 0.5 points: c\n김민준, nums.double: 4 points: b\n"
    assert command("ada") == f"ada, {DOUBLE}: 0.5 points: c\n"
    assert command("ada", DOUBLE, "--remove") == "Removed. 1 left.\n"
    assert len(read_overrides(class_dir)) == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("adda", "nums.double"), "no submission of adda. Did you mean ada?"),
        (("ada", "nums.duoble"), "no check or exercise nums.duoble. Did you mean nums.double"),
        (("ada", "nums.halve"), "5 points are not possible: nums.halve is worth from 0 to 1."),
        (("ada", DOUBLE, "--points", "-1"), "-1 points are not possible"),
        (("ada", "mark", "--points", "inf"), "mark is worth from 0 to 9"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(command, class_dir, args, said):
    args = (*args, "--reason", "r", *(() if "--points" in args else ("--points", 5)))
    assert said in command(*args)
    assert not (class_dir / FILE).exists()


def test_removing_what_is_not_there_names_what_is(command):
    assert "none at all" in command("ada", "nums.double", "--remove")
    command("ada", "nums.double", "--points", 1, "--reason", "r")
    assert "Did you mean ada nums.double?" in command("ada", "nums.doubl", "--remove")


@pytest.mark.parametrize(
    "args", [("--points", "1"), ("--reason", "r"), ("--points", "1", "--reason", " ")]
)
def test_points_need_a_reason(course_dir, class_dir, args):
    args = [str(class_dir), "ada", "nums.double", "--course", str(course_dir), *args]
    done = CliRunner().invoke(override, args, standalone_mode=False)
    assert isinstance(done.exception, click.UsageError)


def test_a_check_and_its_exercise_are_not_both_overridden():
    one = Override("ada", "nums.double", 1, "r")
    with pytest.raises(Trouble, match="nums.double already, which hidden/nums"):
        added([one], Override("ada", DOUBLE, 1, "r"))
    assert len(added([one], Override("bob", DOUBLE, 1, "r"))) == 2
    assert len(added([one], Override("ada", "nums.halve", 1, "r"))) == 2


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"version": 1}', '{"version": 7, "overrides": []}']
)
def test_a_damaged_file_is_never_taken_for_no_overrides(tmp_path, text):
    (tmp_path / FILE).write_text(text)
    with pytest.raises(Trouble, match="overrides.json"):
        read_overrides(tmp_path)


@pytest.mark.full
def test_it_survives_grading_again_and_is_shown(course_dir, class_dir, run_grader):
    toml = course_dir / "course.toml"
    toml.write_text(toml.read_text() + "\n[policy]\npass_mark = 90\n")
    write_overrides(class_dir, [Override("ada", "nums.double", 0, "Copied from bob")])
    for _ in range(2):
        ran = run_grader(
            course_dir, "score", str(class_dir), "--csv", "s.csv", "--json", "s.json",
            "--fresh", "--sandbox", "none",
        )  # fmt: skip
        assert ran.status == 0, ran.err
        assert "4* / 9 failed" in ran.out
        assert "* ada: nums.double: 0 points, decided by hand: Copied from bob" in ran.out
        with open(course_dir / "s.csv", encoding="utf-8-sig", newline="") as file:
            row = next(csv.DictReader(file))
        assert (row["points"], row["mark"], row["result"]) == ("9", "4", "failed")
        assert "Copied from bob" in row["why"]
        document = json.loads((course_dir / "s.json").read_text(encoding="utf-8"))
        mark = document["marks"]["ada"]
        assert (mark["points"], mark["passed"]) == (4, False)
        assert mark["overrides"][0]["reason"] == "Copied from bob"
        assert document["marks"]["김민준"]["points"] == 9


def test_a_folder_that_is_called_like_the_file_is_a_learners(class_dir):
    (class_dir / FILE).mkdir()
    assert read_overrides(class_dir) == ()
