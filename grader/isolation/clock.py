"""Time in which this process ran: a stop of it, or of the whole machine, is none."""

from __future__ import annotations

import time

from grader.wire import frames

SLICE = 0.1
"""Seconds that somebody is waited for at a time."""
_AT_MOST = 2 * SLICE
"""So much of the time between two looks is counted. Who looks again later than that did not
run meanwhile: it was stopped, or the machine was asleep or had no processor for it."""


class Running:
    """Counts the seconds in which this process ran, looked at slice by slice."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._looked = time.monotonic()

    def unseen(self) -> float:
        """Seconds since the last look, however long ago it was."""
        return time.monotonic() - self._looked

    def look(self) -> float:
        """Count what has passed since the last look; how much of it counted."""
        now = time.monotonic()
        counted = min(now - self._looked, _AT_MOST)
        self._looked = now
        self.seconds += counted
        return counted


class Limit:
    """``frames.Clock``: so many seconds in which this process ran."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._running = Running()

    def patience(self) -> float:
        self._running.look()
        left = self._seconds - self._running.seconds
        if left <= 0:
            raise frames.Late
        return min(SLICE, left)
