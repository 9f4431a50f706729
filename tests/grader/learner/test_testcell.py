"""What an nbgrader test cell calls, on the functions of ``__main__`` as in a notebook."""

import json
import subprocess
import sys

import pytest

ANSWERS = {
    "right": "def double(n): return n * 2",
    "wrong": "def double(n): return n * n",
    "to do": "def double(n): raise NotImplementedError()",
    "nothing": "",
    "loud": "import os\ndef double(n):\n    os.write(2, b'E0000 noise')\n    return n * 2",
    "exit": "def double(n):\n    raise SystemExit(0)",
}


@pytest.fixture
def cell(course_dir, environment):
    """Run a cell below an answer, in the course's folder."""

    def run(answer, call):
        code = f"{ANSWERS[answer]}\nfrom grader.learner.testcell import *\n{call}"
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=course_dir,
            env=environment,
            capture_output=True,
            encoding="utf-8",
        )
        return done.stdout, done.stderr

    return run


@pytest.mark.parametrize(
    ("answer", "earned"),
    [
        ("right", 1.0),
        ("wrong", 0.0),
        ("to do", 0.0),
        ("nothing", 0.0),
        ("loud", 1.0),
        ("exit", 0.0),
    ],
)
def test_the_value_is_the_points_and_stderr_is_empty(cell, answer, earned):
    out, err = cell(answer, 'print("=", points("nums.double"))')
    assert out.splitlines()[-1] == f"= {earned}"
    assert err == "", "nbgrader would take all points for it"


def test_hidden_checks_are_those_of_the_course_that_is_named(cell, course_dir):
    out, _ = cell("right", f'print("=", points("nums.double", hidden={str(course_dir)!r}))')
    assert out.splitlines()[-1] == "= 4.0"


def test_a_wrong_answer_is_told_why_and_where_hints_are(cell):
    out, _ = cell("wrong", 'points("nums.double")')
    assert "That is the square." in out
    assert "pytest --hint" not in out and 'hint("nums.double")' in out


def test_hints_come_one_by_one(cell):
    out, _ = cell("right", 'hint("nums.double")')
    assert "A nudge for double." in out and "operator" not in out
    out, _ = cell("right", 'hint("nums.double", 2)')
    assert "The operator is `*`." in out and "A hint:" not in out


HINT = 'hint("nums.double")'


def test_a_hint_is_remembered_where_pytest_keeps_progress(cell, course_dir, run_pytest):
    progress = course_dir / ".tensorlings/progress.json"
    cell("right", HINT)
    assert not progress.exists(), "a folder that pytest was not run in stays as it is"
    run_pytest(course_dir, "-k", "halve")
    cell("right", HINT)
    assert json.loads(progress.read_text())["exercises"]["nums.double"]["hints"] == 1
    out = run_pytest(course_dir, "--hint", "nums.double").out
    assert "Hint 2 of 2: The operator is `*`." in out and "nudge" not in out
    cell("right", HINT)  # reading the first again forgets nothing
    assert json.loads(progress.read_text())["exercises"]["nums.double"]["hints"] == 2


def test_a_hint_does_not_fail_for_progress_that_cannot_be_read(cell, course_dir):
    folder = course_dir / ".tensorlings"
    folder.mkdir()
    (folder / "progress.json").write_text("{ damaged")
    out, err = cell("right", HINT)
    assert "A nudge for double." in out and "was damaged" in out and err == ""
    (folder / "progress.json").write_text('{"version": 99}')
    out, err = cell("right", HINT)
    assert "A nudge for double." in out and "newer version" in out and err == ""
    assert (folder / "progress.json").read_text() == '{"version": 99}'


@pytest.mark.parametrize("name", ["nums.treble", "nums"])
def test_an_exercise_that_is_none_is_said(cell, name):
    _, err = cell("right", f'points("{name}")')
    assert f"There is no exercise {name}" in err
