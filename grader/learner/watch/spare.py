"""A spare process, as the watching process holds it."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from grader.learner.watch import messages
from grader.learner.watch.inside import main
from grader.learner.watch.messages import At, Began, Done, Ended, Message, Ready, Run, Warm
from grader.learner.watch.work import Item, Work


class Spare:
    """One process for one run, from its start on.

    Spawned, never forked: the same on every system, and a fork of a process in which
    TensorFlow ran anything hangs for ever.
    """

    def __init__(self, args: Sequence[str], folder: Path) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        # Not a daemon in multiprocessing's sense: such a one may have no children.
        self._process = context.Process(target=main, args=(theirs, tuple(args), str(folder)))
        with _deaf_at_birth():
            self._process.start()
        theirs.close()
        self.items: tuple[Item, ...] | None = None
        """What it collected, once it has."""
        self.warm = False
        self.orders: list[Run] = []
        """What it was told to run; several if it had not begun before the next save."""
        self.began: float | None = None
        self.at: str = ""
        self.at_since = 0.0
        self.done: Done | None = None
        self.ended: Ended | None = None
        self.dead = False

    @property
    def signs(self) -> tuple:
        """What ``multiprocessing.connection.wait`` waits for."""
        return (self._process.sentinel,) if self.dead else (
            self._connection, self._process.sentinel
        )  # fmt: skip

    @property
    def work(self) -> Work:
        """All that it was told to run."""
        work = Work()
        for order in self.orders:
            work |= order.work
        return work

    @property
    def status(self) -> int | None:
        """How the process ended; None if it has not. Negative: by that signal."""
        return self._process.exitcode

    def order(self, run: Run) -> None:
        """Tell it to run that, when it can."""
        self.orders.append(run)
        with contextlib.suppress(OSError):  # it has died: that is seen soon enough
            self._connection.send_bytes(messages.encode(run))

    def hear(self) -> tuple[Work, ...]:
        """Take in what it says. Returns what was ordered too late to be run by it."""
        late: tuple[Work, ...] = ()
        try:
            while self._connection.poll():
                late += self._take(messages.decode_message(self._connection.recv_bytes()))
        except (EOFError, OSError):
            self.dead = True
        return late

    def stop(self) -> None:
        """End it, whatever it does."""
        if self.dead:
            self._process.join(1)  # it is about to end by itself: how, is worth knowing
        self._process.kill()
        self._process.join()
        self._connection.close()

    def _take(self, message: Message) -> tuple[Work, ...]:
        match message:
            case Ready(items=items):
                self.items = items
            case Warm():
                self.warm = True
            case Began(heard=heard):
                self.began = self.at_since = time.monotonic()
                late, self.orders = self.orders[heard:], self.orders[:heard]
                return tuple(order.work for order in late)
            case At(id=id):
                self.at, self.at_since = id, time.monotonic()
            case Done():
                self.done = message
            case Ended():
                self.ended = message
        return ()


@contextlib.contextmanager
def _deaf_at_birth() -> Iterator[None]:
    """A process that starts now hears nothing of Ctrl-C before it can say what that means
    to it. Where there is no such mask, a Ctrl-C in that moment shows a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # else it starts within, and unmasks
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
