"""Grading: a judge, a warm parent, the recorded reference, one submission after another."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.checks.submission import Transport
from grader.checks.verdict import Lost, Outcome
from grader.course import Course
from grader.course.checks import Check
from grader.isolation.levels import Level, start
from grader.isolation.parent import Parent
from grader.isolation.probe import probe
from grader.judge.reference import Playback, Recorder, Recordings
from grader.judge.remote import Remote
from grader.judge.report import Report, Result, Scored
from grader.judge.session import CheckSession
from grader.submissions.submission import Submission
from grader.words import Trouble, say


@dataclass(frozen=True)
class Plan:
    """What every process of one grading run must know. Plain data: it travels."""

    course: Course
    level: Level
    secret: bytes
    seed: str
    """What the reports say of the draws: ``course`` or the text given with --seed."""
    hidden_from_learners: tuple[Path, ...]


class Grader:
    """Grades submissions in this process, each in a child of one warm parent.

    Use it as a context manager: no process of it outlives it.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._parent: Parent | None = None
        self._warm = False
        self._begin_parent()
        try:
            self._session = CheckSession(plan.course, plan.secret)
        except BaseException:
            self.close()
            raise

    @property
    def session(self) -> CheckSession:
        return self._session

    def record(self) -> Recordings:
        """Run every check on the reference answers and keep what the reference replied.

        Raises:
            Trouble: a reference answer does not pass one of its own checks.
        """
        course = self._plan.course
        files = {
            f"{module}.py": (course.solutions_dir / f"{module}.py").read_bytes()
            for module in course.modules
        }
        remote = Remote(self._tight_parent(), files, course.limits)
        recorders: dict[str, Recorder] = {}

        def transports(check: Check) -> tuple[Transport, Transport]:
            remote.new_check()
            recorders[check.id] = Recorder(remote)
            return remote, recorders[check.id]

        try:
            for result in self._session.run(transports):
                if result.outcome is not Outcome.PASSED:
                    why = result.explanation
                    raise Trouble(
                        say(
                            "The reference answer to {exercise} does not pass the check {check} "
                            "({outcome}): {why}",
                            exercise=result.check.exercise,
                            check=result.check.id,
                            outcome=result.outcome.value,
                            why=why.headline if why else "",
                        )
                    )
        finally:
            remote.close()
        return {name: tuple(recorder.exchanges) for name, recorder in recorders.items()}

    def grade(self, submission: Submission, recordings: Recordings) -> Scored:
        """All checks on one submission. Whatever it does, this returns."""
        began = time.monotonic()
        try:
            results = tuple(self._results(submission, recordings))
        except Trouble as trouble:
            results = self._all(Outcome.GRADER_FAULT, trouble)
        report = Report(
            submission.learner,
            results,
            self._plan.level.value,
            self._plan.seed,
            submission.notes,
            submission.problem,
        )
        return Scored(report, time.monotonic() - began)

    def close(self) -> None:
        """End the warm parent and all it has."""
        if self._parent is not None:
            self._parent.close()
            self._parent = None
        self._warm = False

    def __enter__(self) -> Grader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _results(self, submission: Submission, recordings: Recordings) -> Iterator[Result]:
        if submission.problem is not None:
            yield from self._all(Outcome.MISSING, Trouble(submission.problem))
            return
        remote = Remote(self._tight_parent(), submission.files, self._plan.course.limits)

        def transports(check: Check) -> tuple[Transport, Transport]:
            try:
                remote.new_check()
            except Lost:
                pass  # the worker died between two checks; the next call starts another
            return remote, Playback(recordings[check.id])

        try:
            yield from self._session.run(transports)
        finally:
            try:
                remote.close()
            except Trouble:
                self.close()

    def _all(self, outcome: Outcome, trouble: Trouble) -> tuple[Result, ...]:
        from grader.checks.verdict import Explanation

        return tuple(
            Result(check, outcome, points, Explanation(trouble.sentence))
            for check, points in self._session.checks
        )

    def _begin_parent(self) -> None:
        plan = self._plan
        self._parent = start(plan.level, plan.course.limits, plan.hidden_from_learners)

    def _tight_parent(self) -> Parent:
        """The warm parent, waited for and probed; a new one if the last was given up."""
        if self._parent is None:
            self._begin_parent()
        assert self._parent is not None
        if not self._warm:
            try:
                self._parent.wait_until_warm()
                if self._plan.level is not Level.NONE:
                    probe(self._parent, self._plan.course.root / "course.toml")
            except Trouble:
                self.close()
                raise
            self._warm = True
        return self._parent


def record_reference(plan: Plan) -> Recordings:
    """Run the reference in a grader of its own, which is gone when this returns."""
    with Grader(plan) as grader:
        return grader.record()
