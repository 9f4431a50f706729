"""In a spare: a pytest session that collects, warms up, and waits for its one run.

Everything of pytest's that is not meant for this is here: the session goes on from
``pytest_runtestloop`` with the checks that are asked for, as if no time had passed.

The kit's own plugins are imported late: pytest wants to be the first to do it.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Generator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from grader.learner.speech import print_whatever_happens
from grader.learner.streams import quiet
from grader.learner.watch import SPARE, messages, sources, warm
from grader.learner.watch.gate import Gate
from grader.learner.watch.messages import At, Began, Done, Ended, Message, Ready, Run, Warm
from grader.learner.watch.work import Item


def main(connection: Connection, args: Sequence[str], folder: str) -> None:
    """Be a spare for ``pytest ARGS``, whose learner's modules lie in ``folder``."""
    # Ctrl-C is for the watching process, which ends this one. A handler, for what is
    # ignored would be ignored by every program that learner code starts.
    signal.signal(signal.SIGINT, lambda *_: None)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    print_whatever_happens()
    line = _Line(connection)
    out, err = Gate(sys.stdout), Gate(sys.stderr)
    sys.stdout, sys.stderr = out, err
    session = _Session(line, out, err, Path(folder))
    status = pytest.main(list(args), plugins=[session])
    if not session.has_work:
        line.send(Ended(int(status), out.kept, err.kept))
    out.flush()
    err.flush()
    # Nothing of TensorFlow's is worth half a second of tidying up.
    os._exit(0)


class _Line:
    """The connection to the watching process. When that is gone, so is this one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._heard: queue.SimpleQueue[Run] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        try:
            while True:
                self._heard.put(messages.decode_run(self._connection.recv_bytes()))
        except (EOFError, OSError):
            os._exit(0)

    def send(self, message: Message) -> None:
        # A watching process that is gone reads nothing; _listen will see that.
        with contextlib.suppress(OSError):
            self._connection.send_bytes(messages.encode(message))

    @property
    def waiting(self) -> bool:
        return not self._heard.empty()

    def orders(self) -> list[Run]:
        """Every order that has come; waits for the first one."""
        found = [self._heard.get()]
        while self.waiting:
            found.append(self._heard.get())
        return found


class _Session:
    """The plugin that holds a session back until there is work."""

    def __init__(self, line: _Line, out: Gate, err: Gate, folder: Path) -> None:
        self.__name__ = SPARE  # what pytest registers it as
        self._line = line
        self._streams = (out, err)
        self._folder = folder
        self._outcomes: dict[str, list[str]] = {}
        self.has_work = False

    @pytest.hookimpl(wrapper=True)
    def pytest_collection(self) -> Generator[None, object, object]:
        with quiet():  # a check that imports TensorFlow
            return (yield)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        """Wait, then let pytest's own loop run what is asked for."""
        from grader.learner.keeper import EARLIER

        if session.testsfailed or not session.items:
            return  # pytest says why
        began = time.perf_counter()
        known = [(item, _described(item)) for item in session.items]
        self._line.send(Ready(tuple(described for _, described in known)))
        self._warm_up(session)
        self._line.send(Warm(time.perf_counter() - began))
        orders = self._line.orders()
        work = orders[0].work
        for order in orders[1:]:
            work |= order.work
        session.items[:] = [item for item, described in known if work.holds(described)]
        session.testscollected = len(session.items)
        session.config.stash[EARLIER] = orders[-1].known
        # Compiled files are told apart by the second: of two saves in one second, the
        # first would be run twice.
        sys.dont_write_bytecode = True
        _restart_clock(session.config)
        self.has_work = True
        for stream in self._streams:
            stream.open(show=any(order.heading for order in orders))
        self._line.send(Began(len(orders)))

    def _warm_up(self, session: pytest.Session) -> None:
        modules = {_described(item).module for item in session.items} - {""}
        files = sources.reach(self._folder, modules) | {item.path for item in session.items}
        with quiet():
            for _ in warm.steps(warm.libraries(files)):
                if self._line.waiting:
                    return

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._line.send(At(nodeid))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        from grader.learner.keeper import ATTRIBUTE

        exercise, outcome = getattr(report, ATTRIBUTE, (None, None))
        if exercise is not None:
            self._outcomes.setdefault(exercise, []).append(outcome)

    @pytest.hookimpl(tryfirst=True)
    def pytest_unconfigure(self) -> None:
        if self.has_work:
            for stream in self._streams:
                stream.flush()
            self._line.send(Done(self._outcomes))


def _described(item: pytest.Item) -> Item:
    from grader.checks.plugin import check_of

    check = check_of(item)
    if check is None:
        return Item(item.nodeid, str(item.path))
    return Item(item.nodeid, str(item.path), check.module, check.exercise)


def _restart_clock(config: pytest.Config) -> None:
    """ "1 passed in 0.02s" is about the run, not about how long the spare waited for it."""
    from _pytest import timing

    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None:
        reporter._session_start = timing.Instant()
