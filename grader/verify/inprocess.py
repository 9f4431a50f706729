"""The same checks in process, as a learner's pytest runs them, without a sandbox.

For the course's own answers only: what is run here is trusted. It runs in processes of its
own all the same, since TensorFlow and the answers' global state stay in it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from grader.checks.submission import Transport
from grader.checks.verdict import Outcome, Verdict
from grader.course import Course
from grader.course.checks import Check
from grader.isolation.namespaces import environment
from grader.judge.process import end_with
from grader.judge.reference import Exchange, Playback, Recorder
from grader.judge.report import Result
from grader.judge.session import CheckSession, Scope
from grader.learner.local import Local
from grader.verify.task import Batch, Done, Ran, Task
from grader.words import Trouble, say
from grader.worker.loading import Package
from grader.worker.worker import Worker


class _Here(Local):
    """A learner's transport, but every verdict is raised: here somebody counts them."""

    def stop(self, verdict: Verdict) -> None:
        raise verdict


class Here:
    """Runs batches in this process."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._session = CheckSession(course, b"")

    def run(self, batch: Batch) -> Done:
        """Every task of a batch. Trouble is told, not raised."""
        self._session.draw_from(batch.draws.secret)
        scope = Scope(batch.exercises)
        files = {
            f"{module}.py": (self._course.solutions_dir / f"{module}.py").read_bytes()
            for module in {exercise.partition(".")[0] for exercise in batch.exercises}
        }
        recorders: dict[str, Recorder] = {}
        for result in self._checked(files, scope, None, recorders):
            if result.outcome is not Outcome.PASSED:
                return Done(
                    {},
                    say(
                        "The reference answer to {exercise} does not pass the check {check} "
                        "in process ({outcome}).",
                        exercise=result.check.exercise,
                        check=result.check.id,
                        outcome=result.outcome.value,
                    ),
                )
        exchanges = {id: tuple(one.exchanges) for id, one in recorders.items()}
        return Done(
            {
                task.name: Ran(self._checked(task.files, _of(task, scope), exchanges, {}))
                for task in batch.tasks
            }
        )

    def _checked(
        self,
        files: Mapping[str, bytes],
        scope: Scope,
        exchanges: Mapping[str, tuple[Exchange, ...]] | None,
        recorders: dict[str, Recorder],
    ) -> tuple[Result, ...]:
        """Every check on these files. Without ``exchanges`` they are the reference's own,
        and what it replies is kept in ``recorders``."""
        with tempfile.TemporaryDirectory() as scratch:
            for name, content in files.items():
                (Path(scratch) / name).parent.mkdir(parents=True, exist_ok=True)
                (Path(scratch) / name).write_bytes(content)
            package = Package(Path(scratch))

            def transports(check: Check) -> tuple[Transport, Transport]:
                here = _Here(Worker(package, echo=False), todo_fails=True)
                if exchanges is not None:
                    return here, Playback(exchanges[check.id])
                recorders[check.id] = Recorder(here)
                return here, recorders[check.id]

            found = []
            for result in self._session.run(transports, scope=scope):
                found.append(replace(result, drawing=None))
                if scope.until_failure and result.outcome is not Outcome.PASSED:
                    break
            return tuple(found)


def _of(task: Task, scope: Scope) -> Scope:
    return replace(scope, until_failure=task.until_failure, checks=task.checks)


_here: Here | None = None
"""This process's own."""
_course: Course | None = None


def begin(course: Course, main: int) -> None:
    """In a process of the gate's: get ready. What answers and TensorFlow write to stderr is
    turned off."""
    global _course
    end_with(main)
    os.environ.update(environment())
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    _course = course


def run_batch(batch: Batch) -> Done:
    """In a process of the gate's: run one batch."""
    global _here
    try:
        if _here is None:
            assert _course is not None
            _here = Here(_course)
        return _here.run(batch)
    except Trouble as trouble:
        return Done({}, trouble.sentence)
