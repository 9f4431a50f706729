"""Processes that grade: few submissions at a time, and a judge that dies takes no class along."""

import os
import signal
import textwrap
import time

import pytest

from grader.checks.verdict import Outcome
from grader.isolation.levels import Level
from grader.judge import pool
from grader.judge.grading import Plan, record_reference
from grader.judge.judges import TRIES
from grader.judge.pool import Pool
from grader.judge.process import Died
from grader.judge.reference import Reference
from grader.judge.report import Report, Scored
from grader.judge.session import Scope
from grader.submissions.submission import Submission

REFERENCE = Reference((), {}, b"secret", "course")


@pytest.fixture
def plan(course):
    return Plan(course, Level.NONE, b"secret", "course", ())


@pytest.fixture
def fake(monkeypatch):
    """Judges without a process. Who is asked to grade ``kills`` dies; ``sent`` and
    ``scopes`` are what was sent to all of them; ``started`` counts them."""

    class Fake:
        started = 0
        sent = []
        scopes = []
        warm = True

        def __init__(self, plan):
            Fake.started += 1
            self._turn = None

        def send(self, submission, reference, scope):
            self._turn = submission
            Fake.sent.append(submission.learner)
            Fake.scopes.append(scope)

        def hear(self):
            if self._turn is None:
                if not Fake.warm:
                    raise Died("SIGKILL")
                return None
            if self._turn.learner == "kills":
                raise Died("SIGKILL")
            return Scored(Report(self._turn.learner, (), "none", "course"), 1.0)

        def dismiss(self):
            pass

        wait = kill = dismiss

    monkeypatch.setattr(pool, "JudgeProcess", Fake)
    monkeypatch.setattr(pool, "heard_of", lambda judges: judges[:1])
    return Fake


def handed_in(names):
    return [Submission(name, {"nums.py": b""}) for name in names]


def learners(scored):
    return [one.report.learner for one in scored]


def test_scopes_may_become_known_as_submissions_are_read(plan, fake):
    scopes = {}  # empty when grading begins

    def lazily():
        for submission in handed_in("ab"):
            scopes[submission.learner] = Scope((f"nums.{submission.learner}",))
            yield submission

    with Pool(plan, 1) as judges:
        assert len(list(judges.grade(lazily(), REFERENCE, scopes))) == 2
    assert fake.scopes == [Scope(("nums.a",)), Scope(("nums.b",))]


@pytest.mark.parametrize("jobs", [1, 3])
def test_no_more_is_read_than_is_being_graded(plan, fake, jobs):
    read, done = 0, 0

    def lazily():
        nonlocal read
        for submission in handed_in(map(str, range(50))):
            read += 1
            assert read - done <= jobs + 1
            yield submission

    with Pool(plan, jobs) as judges:
        for _ in judges.grade(lazily(), REFERENCE):
            done += 1
    assert (read, done) == (50, 50)


def test_who_kills_every_judge_is_the_only_one_without_a_score(plan, fake):
    with Pool(plan, 2) as judges:
        scored = list(judges.grade(handed_in(["a", "kills", "b", "c"]), REFERENCE))
    assert sorted(learners(scored)) == ["a", "b", "c", "kills"]
    assert fake.sent.count("kills") == TRIES
    assert fake.started == 2 + TRIES
    assert {fake.sent.count(name) for name in "abc"} == {1}


def test_judges_that_only_die_are_not_started_for_ever(plan, fake):
    fake.warm = False
    with Pool(plan, 2) as judges:
        scored = list(judges.grade(handed_in("abcdefgh"), REFERENCE))
    assert sorted(learners(scored)) == list("abcdefgh")
    assert fake.started < 8


def test_a_run_given_up_leaves_no_judge_at_its_work(plan, fake):
    with Pool(plan, 2) as judges:
        running = judges.grade(handed_in("abcd"), REFERENCE)
        next(running)
        running.close()
        assert sorted(learners(judges.grade(handed_in("xy"), REFERENCE))) == ["x", "y"]


SLEEPS = b"""
import textwrap
import time
def double(numbers):
    time.sleep(%s)
    return numbers * 2
def halve(numbers):
    return numbers / 2
"""


@pytest.mark.full
def test_a_judge_that_is_killed_has_its_submission_graded_again(plan, right, processes):
    """Once for ``once``, and each time for ``always``; all others get what they would."""
    files = {name: textwrap.dedent(text).encode() for name, text in right.items()}
    slow = {**files, "nums.py": SLEEPS % b"0.4"}
    class_ = [
        Submission("once", slow),
        Submission("always", slow),
        *(Submission(f"other{number}", files) for number in range(4)),
    ]
    wanted = {"once": 1, "always": TRIES}
    killed = {"once": 0, "always": 0}
    reference = record_reference(plan)
    before = processes.below(os.getpid())

    class Watched(pool.JudgeProcess):
        def send(self, submission, reference, scope):
            super().send(submission, reference, scope)
            learner = submission.learner
            if killed.get(learner, 0) < wanted.get(learner, 0):
                killed[learner] += 1
                time.sleep(0.2)  # it is at work now
                os.kill(self.pid, signal.SIGKILL)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool, "JudgeProcess", Watched)
        with Pool(plan, 2) as judges:
            reports = {
                one.report.learner: one.report for one in judges.grade(class_, reference)
            }
    assert killed == wanted
    assert set(reports) == {one.learner for one in class_}
    always = reports.pop("always")
    assert {result.outcome for result in always.results} == {Outcome.GRADER_FAULT}
    assert "SIGKILL" in always.results[0].explanation.headline.text()
    assert {report.earned for report in reports.values()} == {9}
    from multiprocessing import resource_tracker

    helper = resource_tracker._resource_tracker._pid
    assert not processes.left(
        lambda: {one for one in processes.below(os.getpid()) - before if one[0] != helper}
    )
