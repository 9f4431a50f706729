"""From what inputs are drawn: the course's secret, a seed, or a new seed at each run."""

import dataclasses

from grader.course import Course
from grader.judge.secret import draws, secret_from


def test_a_course_draws_the_same_from_run_to_run(course):
    assert draws(course, None) == draws(course, None)
    assert draws(course, None)[1] == "course"


def test_unless_it_wants_other_inputs_each_time(course_dir):
    toml = course_dir / "course.toml"
    toml.write_text(toml.read_text() + "\n[draws]\nfresh = true\n")
    course = Course.open(course_dir)
    one, other = draws(course, None), draws(course, None)
    assert one != other
    # What the report calls it draws the same again.
    assert draws(course, one[1]) == one
    assert not (course_dir / ".grader").exists()


def test_a_seed_that_is_given_holds(course):
    fresh = dataclasses.replace(course, draws=dataclasses.replace(course.draws, fresh=True))
    assert draws(fresh, "exam") == draws(course, "exam") == (secret_from("exam"), "exam")
