"""The board: what is done, what is left, and what may be left."""

import pytest

from grader.course import Course
from grader.learner.board import board


@pytest.fixture
def lines(course_dir):
    """The board of the small course, whose second module is optional."""
    path = course_dir / "course.toml"
    path.write_text('optional = ["nums"]\n' + path.read_text())
    course = Course.open(course_dir)

    def shown(**outcomes):
        ids = {id.partition(".")[2]: id for id in (one.id for one in course.exercises)}
        told = {ids[name]: [outcome] for name, outcome in outcomes.items()}
        found = board(course, told, course.exercises_dir)
        return [line.text for line in found]

    return shown


def test_an_optional_exercise_is_marked_and_counted_apart(lines):
    assert lines(shout="passed", count="to do", double="passed", halve="wrong") == [
        "words  1 done, 1 to do",
        "  words.shout  done",
        "  words.count  to do",
        "nums   1 done, 1 wrong (optional)",
        "  nums.double  done",
        "  nums.halve   wrong",
        "",
        "1 of 2 exercises done.",
        "1 of 2 optional ones done.",
        "Next: exercises/words.py:9",
        "A hint: pytest --hint words.count",
    ]


def test_what_is_optional_does_not_hold_up_the_end(lines):
    assert lines(shout="passed", count="passed", double="to do")[6:] == [
        "2 of 2 exercises done.",
        "0 of 2 optional ones done.",
        "Nothing left to do here. Well done! If your work is graded, further checks are",
        "used.",
        "If you like, go on: exercises/nums.py:4",
        "A hint: pytest --hint nums.double",
    ]


def test_everything_done(lines):
    assert lines(shout="passed", count="passed", double="passed", halve="passed")[7:] == [
        "2 of 2 exercises done.",
        "2 of 2 optional ones done.",
        "Nothing left to do here. Well done! If your work is graded, further checks are",
        "used.",
    ]


def test_optional_exercises_alone(lines):
    assert lines(double="to do") == [
        "nums  1 to do, 1 not run (optional)",
        "  nums.double  to do",
        "",
        "0 of 2 exercises done.",
        "0 of 2 optional ones done.",
        "If you like, go on: exercises/nums.py:4",
        "A hint: pytest --hint nums.double",
    ]


def test_what_was_never_run_comes_next(lines):
    assert lines(shout="passed")[-3:] == [
        "1 of 2 exercises done.",
        "Next: exercises/words.py:9",
        "A hint: pytest --hint words.count",
    ]


def test_no_hint_is_offered_where_there_is_none(lines):
    assert lines(shout="passed", count="passed", double="passed", halve="wrong")[-1] == (
        "If you like, go on: exercises/nums.py:9"
    )


def test_what_is_wrong_comes_before_what_is_to_do(lines):
    assert "Next: exercises/words.py:9" in lines(shout="to do", count="wrong")
