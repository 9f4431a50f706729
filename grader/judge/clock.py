"""What may be used of the time, and what has been used of it.

Used is the time in which the judge itself ran, less the time in which the submission's
threads stood in line for a processor, but never less than they had of the processors. So
neither a stopped judge nor a busy machine costs an answer anything, and neither sleeping
nor hiding behind helpers gains anything.
"""

from __future__ import annotations

from collections.abc import Callable

from grader.isolation.clock import SLICE, Running
from grader.isolation.usage import Usage
from grader.wire import frames
from grader.words import Sentence

_CEILING = 6.0
_CERTAIN = 0.9


class Meter:
    """Seconds that one request, or many of them together, may use."""

    def __init__(self, seconds: float, over: Sentence, ceiling: float = _CEILING) -> None:
        """``over`` is said when they are used up. When the judge ran for ``ceiling`` times
        as many, it is over in any case."""
        self.seconds = seconds
        self.over = over
        self._most = seconds * ceiling
        self._used = self._ran = self._sure = 0.0

    def left(self, used: float = 0.0, ran: float = 0.0) -> float:
        """What is left after ``used`` more seconds, while the judge ran for ``ran``."""
        return min(self.seconds - self._used - used, self._most - self._ran - ran)

    def charge(self, used: float, ran: float, sure: float = 0.0) -> None:
        """``sure``: seconds in which one and the same thread had a processor."""
        self._used += used
        self._ran += ran
        self._sure += sure

    @property
    def used_up(self) -> bool:
        """False if it is over for the ceiling only."""
        return self._used >= self.seconds

    @property
    def certain(self) -> bool:
        """Whether no machine is to blame, so that another try would end the same."""
        return self.used_up and self._sure >= self.seconds * _CERTAIN


class Stopwatch:
    """``frames.Clock`` of one request, on the account of some meters.

    ``usage`` looks at the processors' time. It is asked only for a request that takes more
    than a slice: most take less.
    """

    def __init__(self, usage: Callable[[], Usage | None], *meters: Meter) -> None:
        self._usage = usage
        self._meters = meters
        self._running = Running()
        self._left = min([meter.left() for meter in meters])
        self._used = self._sure = 0.0
        self._processor = self._waited = 0.0
        self._first: Usage | None = None
        self._last: Usage | None = None

    def patience(self) -> float:
        if self._left > 0:
            wait = min(SLICE, self._left) - self._running.unseen()
            if wait > 0:
                return wait
            self._look()
        if self._left <= 0:
            raise frames.Late
        return min(SLICE, self._left)

    def stop(self) -> None:
        """The request is over: charge the meters."""
        self._used += self._running.look()
        for meter in self._meters:
            meter.charge(self._used, self._running.seconds, self._sure)

    def _look(self) -> None:
        self._running.look()
        self._see(self._usage())
        ran = self._running.seconds
        # Several processors at a time are no more than the time that passed.
        self._used = max(min(self._processor, ran), ran - self._waited)
        self._left = min([meter.left(self._used, ran) for meter in self._meters])

    def _see(self, usage: Usage | None) -> None:
        if usage is None:  # then time that passed is all there is to count
            return
        if self._first is None or self._last is None:
            self._first = self._last = usage
            return
        # It falls when a process ends for whose time nobody asked.
        self._processor = max(self._processor, usage.processor - self._first.processor)
        self._waited += usage.waited(self._last)
        self._sure = usage.longest(self._first)
        self._last = usage
