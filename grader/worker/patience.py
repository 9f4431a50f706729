"""How long learner code may run in this process before it is interrupted.

For code that nobody else watches: the lines of a module, and calls in a learner's own
pytest. What is counted is time in which this process ran: stopped, or asleep with the
machine, it uses nothing. In the grader the judge holds the clock that decides; this one
only sees to it that a slow line costs no more than itself.
"""

from __future__ import annotations

import contextlib
import ctypes
import math
import signal
import sys
import threading
import time
from collections.abc import Iterator
from types import FrameType

_TICK = 0.25
"""Seconds between two looks. What is quicker than that costs nothing but two system calls."""
_MOST_A_TICK = 2 * _TICK
"""So much counts between two looks: whatever is more, somebody held this process."""


class OutOfTime(BaseException):
    """Raised in learner code that took too long. No ``Exception``: ``except Exception``
    in a loop must not catch it."""


def late_after(error: BaseException) -> float:
    """After how many seconds learner code was interrupted, if ``error`` says that it was."""
    if type(error) is not OutOfTime:
        return 0.0
    seconds = error.args[0] if error.args else 0.0
    return seconds if type(seconds) is float else _TICK


class Span:
    """One block of code and what it has used."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.used = 0.0
        self.waited = _delay()
        self.told = False
        self.insists = False

    def over(self) -> bool:
        # Time in which other processes had the processor is not this code's.
        return self.used - (_delay() - self.waited) >= self.seconds


class Patience:
    """Interrupts blocks of code that run for too long, one inside another or not."""

    def __init__(self) -> None:
        self._spans: list[Span] = []
        self._ticks = False
        self._last = 0.0

    @contextlib.contextmanager
    def within(self, seconds: float | None) -> Iterator[Span]:
        """``OutOfTime`` is raised in the block once it has run for so long; never if None.

        The time of a block inside another is its own, and not the outer one's. Somebody
        who stops in a debugger has all the time in the world.
        """
        span = Span(math.inf if seconds is None else seconds)
        with contextlib.nullcontext() if seconds is None else self._ticking():
            self._spans.append(span)
            try:
                yield span
            finally:
                self._spans.remove(span)
                if span.insists:
                    sys.settrace(None)

    @contextlib.contextmanager
    def _ticking(self) -> Iterator[None]:
        if self._ticks:
            yield
            return
        self._last = time.monotonic()
        by_signal = (
            hasattr(signal, "setitimer")
            and threading.current_thread() is threading.main_thread()
            and signal.getsignal(signal.SIGALRM) in (signal.SIG_DFL, signal.SIG_IGN, None)
        )
        self._ticks = True
        try:
            with self._signals() if by_signal else self._thread():
                yield
        finally:
            self._ticks = False

    @contextlib.contextmanager
    def _signals(self) -> Iterator[None]:
        before = signal.signal(signal.SIGALRM, self._on_signal)
        signal.siginterrupt(signal.SIGALRM, False)  # what a library reads goes on
        signal.setitimer(signal.ITIMER_REAL, _TICK, _TICK)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0.0)
            signal.signal(signal.SIGALRM, before)

    @contextlib.contextmanager
    def _thread(self) -> Iterator[None]:
        """Where there are no signals: a thread that raises in the one that runs the code.
        It reaches Python, not a call that sleeps."""
        mine, ended = threading.get_ident(), threading.Event()

        def watch() -> None:
            while not ended.wait(_TICK):
                if self._tick():
                    _raise_in(mine)

        watching = threading.Thread(target=watch, daemon=True)
        watching.start()
        try:
            yield
        finally:
            ended.set()
            watching.join()

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        if self._tick():
            span = self._spans[-1]
            if span.told and frame is not None:
                _insist(frame, span)
            span.told = True
            raise OutOfTime(float(span.seconds))

    def _tick(self) -> bool:
        now = time.monotonic()
        passed, self._last = min(now - self._last, _MOST_A_TICK), now
        if not self._spans or (sys.gettrace() is not None and not self._spans[-1].insists):
            return False
        self._spans[-1].used += passed
        return self._spans[-1].over()


def _insist(frame: FrameType | None, span: Span) -> None:
    """``while True`` around a bare ``except`` takes an exception and goes on. So it is raised
    again on each line of the code that runs, also behind the ``except``."""

    def again(frame: FrameType, event: str, argument: object) -> object:
        if event == "line" and span.insists:
            raise OutOfTime(float(span.seconds))
        return again

    span.insists = True
    while frame is not None and not str(frame.f_globals.get("__name__")).startswith("grader."):
        frame.f_trace = again
        frame = frame.f_back
    sys.settrace(lambda *_: None)


def _raise_in(thread: int) -> None:
    set_error = ctypes.pythonapi.PyThreadState_SetAsyncExc
    set_error(ctypes.c_ulong(thread), ctypes.py_object(OutOfTime))


def _delay() -> float:
    """Seconds for which the main thread was ready to run and another process ran."""
    try:
        with open("/proc/self/schedstat", "rb") as file:
            return int(file.read().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):  # not on Linux, or not told
        return 0.0
