"""``pytest --reference``: only where the course allows it, and only after passing."""

import pytest

from grader.course import Course
from grader.learner.reference import encoded

ANSWER = "def double(numbers):\n    return 2 * numbers\n"
RIGHT = "def double(numbers):\n    return numbers + numbers\n"


@pytest.fixture
def allowed(course_dir):
    """The small course, which shows the answer of one exercise."""
    path = course_dir / "course.toml"
    path.write_text(path.read_text() + '\n[learner]\nshow_reference = "after_passing"\n')
    folder = course_dir / ".tensorlings" / "reference"
    folder.mkdir(parents=True)
    (folder / "nums.double.txt").write_text(encoded(ANSWER))
    (course_dir / "exercises/nums.py").write_text(RIGHT)
    return course_dir


def test_it_is_shown_after_passing(allowed, run_pytest):
    ran = run_pytest(allowed, "--reference", "nums.double")
    assert ran.status == 0
    assert "1 passed" in ran.out  # that exercise is all that is run
    assert f"The reference answer of nums.double:\n\n{ANSWER}" in ran.out


def test_it_is_not_shown_before(allowed, run_pytest):
    (allowed / "exercises/nums.py").write_text(RIGHT.replace("+", "-"))
    ran = run_pytest(allowed, "--reference", "nums.double")
    assert ran.status == 1
    assert "is shown once all checks of nums.double pass" in ran.out
    assert "return 2 * numbers" not in ran.out


@pytest.mark.parametrize("left_out", ["-knever", "-ktwice", "tests/visible/words"])
def test_it_is_not_shown_if_checks_were_left_out(allowed, run_pytest, left_out):
    path = allowed / "tests/visible/nums/test_double.py"
    path.write_text(path.read_text() + "\n\ndef test_fails(submission):\n    assert False\n")
    ran = run_pytest(allowed, "--reference", "nums.double", left_out)
    assert "return 2 * numbers" not in ran.out


@pytest.mark.full
def test_it_is_shown_under_xdist(allowed, run_pytest):
    assert ANSWER in run_pytest(allowed, "--reference", "nums.double", "-n", "2").out


def test_it_is_never_shown_where_the_course_does_not_allow_it(allowed, run_pytest):
    path = allowed / "course.toml"
    path.write_text(path.read_text().replace("after_passing", "never"))
    ran = run_pytest(allowed, "--reference", "nums.double")
    assert ran.status == 4
    assert "This course does not show the reference answers." in ran.err
    path.write_text(path.read_text().partition("[learner]")[0])
    assert Course.open(allowed).learner.show_reference == "never"


@pytest.mark.parametrize(
    "exercise, said",
    [
        ("nums.halve", "The reference answer of nums.halve is not here"),
        ("nums.none", "There is no exercise nums.none."),
        ("words.shout", "words.shout.txt is damaged"),
    ],
)
def test_what_is_not_there_is_one_sentence(allowed, run_pytest, exercise, said):
    (allowed / ".tensorlings/reference/words.shout.txt").write_text("what?")
    ran = run_pytest(allowed, "--reference", exercise)
    assert ran.status == 4
    assert said in " ".join(ran.err.split())


def test_no_line_of_an_answer_can_be_read_at_a_glance():
    text = encoded(ANSWER)
    assert "double" not in text and "return" not in text
    assert text.isascii()
