"""What is graded again comes out the same, or is called flaky and not a mark."""

import pytest

from grader.checks.verdict import Explanation, Outcome
from grader.course.checks import Check
from grader.judge import repeat
from grader.judge.report import Report, Result, Scored
from grader.judge.session import EVERYTHING, Scope
from grader.submissions.submission import Submission
from grader.words import say

ONE = Check("hidden", "nums", "double", "test_one")
TWO = Check("hidden", "nums", "double", "test_two")


def report(one=Outcome.PASSED, two=Outcome.PASSED, order=1, signs=()):
    results = (Result(ONE, one, 2.0), Result(TWO, two, 1.0, Explanation(say("Why."))))
    return Report("ada", results[::order], "namespaces", "course", signs=signs)


def test_runs_that_agree_are_one_run():
    assert repeat.agreed([report(), report(order=-1), report()]) == report()
    assert repeat.agreed([report(Outcome.WRONG)]) == report(Outcome.WRONG)


@pytest.mark.parametrize("other", [Outcome.WRONG, Outcome.TIMED_OUT, Outcome.GRADER_FAULT])
def test_a_check_that_disagrees_with_itself_is_flaky_and_gives_no_mark(other):
    found = repeat.agreed([report(), report(other), report(order=-1)])
    assert [result.outcome for result in found.results] == [Outcome.FLAKY, Outcome.PASSED]
    assert found.earned == 1
    assert found.points == 3
    assert [result.check for result in found.faults] == [ONE]
    said = found.results[0].explanation.headline.text()
    assert "2 passed" in said
    assert f"1 {other.value}" in said


def test_signs_of_all_runs_are_kept_once():
    one, two = say("One."), say("Two.")
    found = repeat.agreed([report(signs=(one,)), report(signs=(two, one))])
    assert found.signs == (one, two)


def test_every_run_but_the_first_is_in_another_order():
    asked = []

    class Grader:
        def grade(self, submission, reference, scope):
            asked.append(scope)
            return Scored(report(), 1.5)

    scored = repeat.grade(Grader(), Submission("ada"), None, EVERYTHING, 3)
    assert asked == [EVERYTHING, Scope(shuffle=1), Scope(shuffle=2)]
    assert scored == Scored(report(), 4.5)
    asked.clear()
    repeat.grade(Grader(), Submission("ada"), None, EVERYTHING, 1)
    assert asked == [EVERYTHING]


@pytest.mark.full
def test_the_command_says_which_check_is_flaky(course_dir, tmp_path, right, write, run_grader):
    dice = """
        import os

        def double(n):
            return n * (2 + os.urandom(1)[0] % 2)

        def halve(n):
            return n / 2
        """
    write(tmp_path / "class" / "ada", right)
    write(tmp_path / "class" / "bob", {**right, "nums.py": dice})
    ran = run_grader(course_dir, "score", str(tmp_path / "class"), "--repeat", "8", "--details")
    assert ran.status == 1, ran.err
    lines = ran.out.splitlines()
    assert "9 / 9" in next(line for line in lines if line.startswith("ada"))
    assert "flaky" in next(line for line in lines if line.startswith("bob"))
    assert any(line.startswith("bob: not final, flaky ") for line in lines)
