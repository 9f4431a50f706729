"""The same checks in process, as a learner's pytest runs them, without a sandbox.

For the course's own answers only: what is run here is trusted. It runs in a process of
its own all the same, since TensorFlow and the answers' global state stay in it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from grader.checks.submission import Transport
from grader.checks.verdict import Verdict
from grader.course import Course
from grader.course.checks import Check
from grader.isolation.namespaces import environment
from grader.judge.reference import Playback, Reference
from grader.judge.report import Result
from grader.judge.session import CheckSession, Scope
from grader.learner.local import Local
from grader.submissions.submission import Submission
from grader.worker.loading import Package
from grader.worker.worker import Worker


class _Here(Local):
    """A learner's transport, but every verdict is raised: here somebody counts them."""

    def stop(self, verdict: Verdict) -> None:
        raise verdict


def run_in_process(
    course: Course,
    reference: Reference,
    tasks: Iterable[tuple[Submission, Scope]],
) -> dict[str, tuple[Result, ...]]:
    """The results of each submission by its name. Run it in a process of its own: what
    answers and TensorFlow write to stderr is turned off there."""
    os.environ.update(environment())
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    session = CheckSession(course, reference.secret)
    found = {}
    with tempfile.TemporaryDirectory() as scratch:
        for number, (submission, scope) in enumerate(tasks):
            folder = Path(scratch) / str(number)
            for name, content in submission.files.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(content)
            package = Package(folder)

            def transports(
                check: Check, package: Package = package
            ) -> tuple[Transport, Transport]:
                worker = Worker(package, echo=False)
                return _Here(worker, todo_fails=True), Playback(reference.exchanges[check.id])

            found[submission.learner] = tuple(session.run(transports, scope=scope))
    session.close()
    return found
