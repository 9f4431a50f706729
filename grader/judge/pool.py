"""A class is graded by several processes, each with a judge and a warm parent of its own.

What is sent to a process is plain data, and it makes its grader at the first task: any
``concurrent.futures.Executor`` would do.
"""

from __future__ import annotations

import concurrent.futures
import contextlib
import multiprocessing
import multiprocessing.util
import os
import signal
from collections.abc import Iterable, Iterator, Mapping

from grader.checks.verdict import Outcome
from grader.judge.grading import Grader, Plan, all_alike, report_on
from grader.judge.reference import Reference
from grader.judge.report import Scored
from grader.judge.session import EVERYTHING, Scope
from grader.submissions.submission import Submission
from grader.words import say

_graders: dict[int, Grader] = {}
"""The grader of this very process, by process id: a pool's process serves one run only."""


class Pool:
    """Processes that grade. As a context manager: they end with the block, on Ctrl-C at once.

    They begin to import TensorFlow when the pool is made, so that the reference can be
    run meanwhile. No submission is sent before ``grade``.
    """

    def __init__(self, plan: Plan, jobs: int) -> None:
        self._plan = plan
        self._executor = concurrent.futures.ProcessPoolExecutor(
            jobs,
            # A fresh interpreter: forking a process with threads is asking for trouble.
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_be_quiet,
        )
        for _ in range(jobs):
            self._executor.submit(_warm_up, plan)

    def grade(
        self,
        submissions: Iterable[Submission],
        reference: Reference,
        scopes: Mapping[str, Scope] | None = None,
    ) -> Iterator[Scored]:
        """Grade every submission; yields them as they get done.

        ``scopes`` says by learner which checks to run; all of them for who is not in it.
        """
        waiting = {}
        for submission in submissions:
            scope = (scopes or {}).get(submission.learner, EVERYTHING)
            task = self._executor.submit(_grade, self._plan, submission, reference, scope)
            waiting[task] = submission
        for done in concurrent.futures.as_completed(waiting):
            try:
                yield done.result()
            except Exception as error:  # a judge that died takes no class with it
                yield _lost(self._plan, waiting[done], reference, error)

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            for process in multiprocessing.active_children():
                process.terminate()
        self._executor.shutdown(wait=True, cancel_futures=True)


def _be_quiet() -> None:
    # Ctrl-C reaches the whole terminal group; who is asked to stop is the main process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _warm_up(plan: Plan) -> None:
    # What goes wrong here goes wrong again in _grade, where somebody listens.
    with contextlib.suppress(Exception):
        _grader(plan).get_ready()


def _grade(plan: Plan, submission: Submission, reference: Reference, scope: Scope) -> Scored:
    return _grader(plan).grade(submission, reference, scope)


def _grader(plan: Plan) -> Grader:
    if os.getpid() not in _graders:
        grader = _graders[os.getpid()] = Grader(plan)
        # A pool's process leaves without atexit; its sandbox must not stay behind.
        multiprocessing.util.Finalize(None, grader.close, exitpriority=1)
    return _graders[os.getpid()]


def _lost(plan: Plan, submission: Submission, reference: Reference, error: Exception) -> Scored:
    why = say("The judge ended before it was done ({why}).", why=type(error).__name__)
    results = all_alike(reference, Outcome.GRADER_FAULT, why)
    return Scored(report_on(submission, plan, reference, results), 0.0)
