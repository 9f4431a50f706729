"""Doubtful checks are run a second time, alone; what is told of two runs, and what is kept."""

import pytest

from grader.checks.verdict import Explanation, Outcome
from grader.course.checks import Check
from grader.judge import second_look
from grader.judge.reference import Reference
from grader.judge.repeat import agreed
from grader.judge.report import Report, Result, Scored
from grader.submissions.submission import Submission
from grader.words import say

REFERENCE = Reference((), {}, b"secret", "course")


def result(name, outcome, doubtful=False):
    check = Check("hidden", "nums", "double", name)
    why = None if outcome is Outcome.PASSED else Explanation(say("Why."))
    return Result(check, outcome, 1.0, why, doubtful=doubtful)


def late(name="test_a"):
    return result(name, Outcome.TIMED_OUT, doubtful=True)


class Judges:
    """Give the results they were told to, one list a run; they know who was at work when."""

    def __init__(self, **runs):
        self.runs = {learner: list(lists) for learner, lists in runs.items()}
        self.asked = []

    def grade(self, submissions, reference, scopes=None):
        for submission in submissions:
            scope = (scopes or {}).get(submission.learner)
            self.asked.append((submission.learner, scope))
            results = tuple(self.runs[submission.learner].pop(0))
            yield Scored(Report(submission.learner, results, "none", "course"), 1.0)


def grade(judges):
    class_ = {name: Submission(name) for name in judges.runs}
    graded = second_look.grade(judges, class_.values(), REFERENCE, None, class_.__getitem__)
    return {one.report.learner: one for one in graded}


def test_what_is_certain_is_run_once():
    judges = Judges(a=[[result("test_a", Outcome.TIMED_OUT), result("test_b", Outcome.PASSED)]])
    report = grade(judges)["a"].report
    assert [one.outcome for one in report.results] == [Outcome.TIMED_OUT, Outcome.PASSED]
    assert len(judges.asked) == 1


def test_the_second_look_is_at_the_end_alone_and_at_what_is_doubtful_only():
    passed = result("test_b", Outcome.PASSED)
    judges = Judges(
        a=[[late(), passed], [result("test_a", Outcome.PASSED)]],
        b=[[late(), passed], [result("test_a", Outcome.PASSED)]],
        c=[[passed]],
    )
    scored = grade(judges)
    assert [learner for learner, _ in judges.asked] == ["a", "b", "c", "a", "b"]
    scope = judges.asked[3][1]
    assert scope.checks == {late().check.id}
    assert scope.holds(late().check) and not scope.holds(passed.check)
    assert {one.report.earned for one in scored.values()} == {2.0, 1.0}
    assert scored["a"].seconds == 2.0


@pytest.mark.parametrize(
    ("second", "outcome", "settled"),
    [
        (result("test_a", Outcome.PASSED), Outcome.PASSED, True),
        (result("test_a", Outcome.WRONG), Outcome.WRONG, True),
        (result("test_a", Outcome.TIMED_OUT), Outcome.TIMED_OUT, True),
        (late(), Outcome.TIMED_OUT, True),
        (result("test_a", Outcome.CRASHED, True), Outcome.GRADER_FAULT, False),
        (result("test_a", Outcome.GRADER_FAULT, True), Outcome.GRADER_FAULT, False),
        (result("test_a", Outcome.FLAKY), Outcome.FLAKY, False),
        (None, Outcome.GRADER_FAULT, False),
    ],
)
def test_the_rule(second, outcome, settled):
    runs = [[late()], [] if second is None else [second]]
    (one,) = grade(Judges(a=runs))["a"].report.results
    assert (one.outcome, one.settled, one.doubtful) == (outcome, settled, False)
    assert one.earned == (outcome is Outcome.PASSED)


def test_twice_too_busy_is_our_fault():
    fault = result("test_a", Outcome.GRADER_FAULT, doubtful=True)
    report = grade(Judges(a=[[fault], [fault]]))["a"].report
    assert report.faults and not report.results[0].doubtful


def test_what_nobody_looked_at_a_second_time_is_not_final():
    assert not late().settled


@pytest.mark.parametrize(
    ("runs", "outcome", "doubtful"),
    [
        ([late(), result("test_a", Outcome.PASSED)], Outcome.PASSED, False),
        ([result("test_a", Outcome.WRONG), late()], Outcome.WRONG, False),
        ([late(), late()], Outcome.TIMED_OUT, True),
        (
            [late(), result("test_a", Outcome.PASSED), result("test_a", Outcome.WRONG)],
            Outcome.FLAKY,
            False,
        ),
    ],
)
def test_of_several_runs_a_doubtful_one_says_nothing(runs, outcome, doubtful):
    (one,) = agreed([Report("a", (run,), "none", "course") for run in runs]).results
    assert (one.outcome, one.doubtful) == (outcome, doubtful)
