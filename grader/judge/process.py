"""One judge in a process of its own, and the pipe to it.

It says when it is warm. From then on it is sent one submission at a time and sends back the
score; the reference is sent before the first one, and again only when it is another.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
from multiprocessing.connection import Connection
from multiprocessing.connection import wait as wait_for

from grader.judge import repeat
from grader.judge.grading import Grader, Plan
from grader.judge.judges import failed, lost
from grader.judge.reference import Reference
from grader.judge.report import Scored
from grader.judge.session import Scope
from grader.submissions.submission import Submission
from grader.worker import linux

_SECONDS = 30.0
"""To end by itself, once nobody asks any more."""


class Died(Exception):
    """The process is gone; the text says with which status."""


class JudgeProcess:
    """The other end: starts the process, sends to it, hears of its death."""

    def __init__(self, plan: Plan) -> None:
        # A fresh interpreter: forking a process with threads is asking for trouble.
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(theirs, plan, os.getpid()), daemon=True
        )
        self._process.start()
        theirs.close()
        self._reference: Reference | None = None
        self.pid = self._process.pid

    def send(self, submission: Submission, reference: Reference, scope: Scope) -> None:
        """To a judge that waits. One that died meanwhile says so when it is heard."""
        with contextlib.suppress(OSError):
            if reference is not self._reference:
                self._connection.send(reference)
                self._reference = reference
            self._connection.send((submission, scope))

    def hear(self) -> Scored | None:
        """The score of what was sent; None from a judge that has just become warm.

        Raises:
            Died: the process is gone.
        """
        try:
            return self._connection.recv()
        except (EOFError, OSError):
            self._process.join(_SECONDS)
            raise Died(_ending(self._process.exitcode)) from None

    def dismiss(self) -> None:
        """No more will be sent: it ends by itself, and its sandbox with it."""
        self._connection.close()

    def wait(self) -> None:
        """Until it has ended, for a while."""
        self._process.join(_SECONDS)

    def kill(self) -> None:
        """End it now, whatever it does."""
        self._process.kill()
        self._process.join()
        self._connection.close()


def heard_of(judges: list[JudgeProcess]) -> list[JudgeProcess]:
    """Those of ``judges`` that have sent something or died, as soon as there is one."""
    by_connection = {judge._connection: judge for judge in judges}
    return [by_connection[each] for each in wait_for(list(by_connection))]


def _ending(status: int | None) -> str:
    if status is None:
        return "it did not end"
    if status >= 0:
        return f"exit status {status}"
    with contextlib.suppress(ValueError):
        return signal.Signals(-status).name
    return f"signal {-status}"


def end_with(main: int) -> None:
    """In a process of a pool: do not outlive ``main``, the process that made the pool."""
    # Ctrl-C reaches the whole terminal group; who is asked to stop is the main process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        # Killed outright it can ask nobody to stop, and a judge waits for ever.
        linux.die_with_parent()
        if os.getppid() != main:  # it was killed already
            os._exit(1)


def _serve(connection: Connection, plan: Plan, main: int) -> None:
    end_with(main)
    with contextlib.suppress(EOFError, OSError), contextlib.ExitStack() as ending:
        grader: Grader | None = None
        with contextlib.suppress(Exception):  # it goes wrong again below, where it is told
            grader = ending.enter_context(Grader(plan))
            grader.get_ready()
        connection.send(None)
        reference: Reference | None = None
        while True:
            order = connection.recv()
            if isinstance(order, Reference):
                reference = order
                continue
            assert reference is not None
            submission, scope = order
            try:
                if grader is None:
                    grader = ending.enter_context(Grader(plan))
                scored = repeat.grade(grader, submission, reference, scope, plan.repeat)
            except Exception as error:
                scored = lost(plan, submission, reference, failed(error))
            connection.send(scored)
