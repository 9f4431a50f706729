"""What a worker of a Dask scheduler gets for one class run, and does with it.

It travels as a plugin: the scheduler hands it to every worker, to those as well that come
later or come again after they were killed. So plan, checks and reference are sent once a
worker, and a task holds one submission. The reference answers themselves stay at home.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from distributed import Worker, WorkerPlugin, get_worker

from grader.course import Course
from grader.judge import repeat
from grader.judge.fingerprint import installed
from grader.judge.grading import Grader, Plan
from grader.judge.judges import failed, lost
from grader.judge.reference import Reference
from grader.judge.report import Scored
from grader.judge.session import Scope
from grader.submissions.submission import Submission
from grader.words import Sentence, Trouble, say

_TURN = threading.Lock()
"""A worker with several threads is one process all the same, and that is one judge."""


class Shift(WorkerPlugin):
    """One class run on one worker: a warm grader, made when it is first asked for.

    A worker has one warm grader at a time, that of the run it last had a task of.
    """

    def __init__(
        self, plan: Plan, files: Mapping[str, bytes], reference: Reference, kit: dict[str, str]
    ) -> None:
        self._plan = plan
        self._files = files
        self._reference = reference
        self._kit = kit
        self._worker: Worker | None = None
        self._folder: Path | None = None
        self._grader: Grader | None = None
        self._over = False

    def setup(self, worker: Worker) -> None:
        self._worker = worker

    def teardown(self, worker: Worker) -> None:
        """The run has ended, or was interrupted: whatever is being graded ends as well."""
        self._over = True
        self._rest()

    def get_ready(self) -> Sentence | None:
        """Why this worker must not grade; None if it is warm and its sandbox tight."""
        with _TURN:
            return self._get_ready()

    def grade(self, submission: Submission, scope: Scope) -> Scored | Sentence:
        """The score, or why this worker must not grade."""
        with _TURN:
            unfit = self._get_ready()
            if unfit is not None:
                return unfit
            assert self._grader is not None
            try:
                return repeat.grade(
                    self._grader, submission, self._reference, scope, self._plan.repeat
                )
            except Exception as error:
                return lost(self._plan, submission, self._reference, failed(error))
            finally:
                if self._over:
                    self._rest()

    def _get_ready(self) -> Sentence | None:
        assert self._worker is not None
        if self._over:
            return say("Its run is over.")
        difference = unlike(installed(), self._kit)
        if difference is not None:
            return difference
        for other in self._worker.plugins.values():
            if isinstance(other, Shift) and other is not self:
                other._rest()
        try:
            if self._grader is None:
                self._grader = Grader(self._plan_here(Path(self._worker.local_directory)))
            self._grader.get_ready()
        except Trouble as trouble:
            return trouble.sentence
        except Exception as error:
            return say("{why}", why=f"{type(error).__name__}: {error}")
        return None

    def _plan_here(self, place: Path) -> Plan:
        """The plan with the course as it was unpacked: below the worker's own folder, which
        Dask clears away even when the worker was killed."""
        self._folder = Path(tempfile.mkdtemp(prefix="course-", dir=place))
        for name, data in self._files.items():
            path = self._folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        course = Course.open(self._folder)
        return replace(self._plan, course=course, hidden_from_learners=(course.root,))

    def _rest(self) -> None:
        if self._grader is not None:
            self._grader.close()
            self._grader = None
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None


def unlike(theirs: Mapping[str, str], ours: Mapping[str, str]) -> Sentence | None:
    """What would make results differ between two machines, if anything."""
    for name, version in ours.items():
        if name not in theirs:
            return say("It has no {name}, and {ours} is here.", name=name, ours=version)
        if theirs.get(name) != version:
            return say(
                "It has {name} {theirs}, and {ours} is here: results would not be the same.",
                name=name,
                theirs=theirs[name],
                ours=version,
            )
    return None


async def ready_here(name: str, dask_worker: Worker) -> Sentence | None:
    """Run on a worker: make the plugin ``name`` warm, or say why not."""
    # In a thread that tasks run in: the sandbox ends with the thread that started it, and
    # the worker must answer its scheduler meanwhile.
    threads = dask_worker.executors["default"]
    shift = dask_worker.plugins[name]
    return await asyncio.get_running_loop().run_in_executor(threads, shift.get_ready)


def grade_here(
    name: str, submission: Submission, scope: Scope
) -> tuple[str, Scored | Sentence]:
    """A task: the worker's address, and the score or why that worker must not grade."""
    worker = get_worker()
    shift = worker.plugins.get(name)
    if shift is None:
        return worker.address, say("It was not told of this run.")
    return worker.address, shift.grade(submission, scope)
