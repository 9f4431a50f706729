"""A clock for each file, in the process that reads what learners hand in.

What is read there may be made to take for ever, or all memory. The system ends the process
then, since nothing else can be relied on in the midst of a parser: so the other side hears of
each file before it is opened, and leaves out the one that was open at the end.

Where no such process is (``begin`` was not called), there is no clock either.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum

from grader.submissions.names import shown
from grader.submissions.refused import LeftOut, Refused
from grader.words import Sentence, say


class Fate(str, Enum):
    """Why a file could not be read to its end."""

    TIME = "time"
    MEMORY = "memory"
    ENDED = "ended"

    def sentence(self, name: str) -> Sentence:
        match self:
            case Fate.TIME:
                return say("{name} took too long to read and was left out.", name=shown(name))
            case Fate.MEMORY:
                return say(
                    "{name} needed too much memory to read and was left out.",
                    name=shown(name),
                )
            case Fate.ENDED:
                return say(
                    "{name} ended the process that reads it and was left out.",
                    name=shown(name),
                )

    def of_all(self, name: str) -> Sentence:
        """The same of a whole entry, of which nothing is graded then."""
        match self:
            case Fate.TIME:
                return say("{name} took too long to read.", name=shown(name))
            case Fate.MEMORY:
                return say("{name} needed too much memory to read.", name=shown(name))
            case Fate.ENDED:
                return say("{name} ended the process that reads it.", name=shown(name))


@dataclass
class _Guard:
    tell: Callable[[str], None] | None = None
    """Hears the name of each file before it is read, and then nothing in its place."""
    without: Mapping[str, Fate] = field(default_factory=dict)
    file_seconds: float = 0.0
    entry_seconds: float = 0.0
    started: float = 0.0
    ran_out: bool = False
    """Whether there was too little memory."""


_guard = _Guard()


def begin(
    tell: Callable[[str], None],
    without: Mapping[str, Fate],
    file_seconds: float,
    entry_seconds: float,
) -> None:
    """Set the clock for one entry. ``without`` are files that must not be tried again."""
    _guard.tell, _guard.without = tell, without
    _guard.file_seconds, _guard.entry_seconds = file_seconds, entry_seconds
    _guard.started, _guard.ran_out = time.process_time(), False
    _set(entry_seconds)


def end() -> bool:
    """Stop the clock. Whether there was enough memory all the time."""
    _set(0)
    _guard.tell = None
    return not _guard.ran_out


@contextmanager
def reading(name: str) -> Iterator[None]:
    """All that is done with the content of one file.

    Raises:
        LeftOut: it took too long or too much memory, now or when it was tried before.
    """
    if _guard.tell is None:
        yield
        return
    fate = _guard.without.get(name)
    if fate is not None:
        raise LeftOut(fate.sentence(name))
    _guard.tell(name)
    _set(min(_guard.file_seconds, _left()))
    try:
        yield
    except MemoryError:
        _guard.ran_out = True
        raise LeftOut(Fate.MEMORY.sentence(name)) from None
    finally:
        _set(_left())
        _guard.tell("")


@contextmanager
def whole(name: str) -> Iterator[None]:
    """All that is done with one entry, such as opening an archive.

    Raises:
        Refused: it took too much memory.
    """
    try:
        yield
    except MemoryError:
        _guard.ran_out = True
        raise Refused(Fate.MEMORY.of_all(name)) from None


def _left() -> float:
    used = time.process_time() - _guard.started
    return max(_guard.entry_seconds - used, 0.01)


def _set(seconds: float) -> None:
    # Of processor time, this process's: a busy or stopped machine costs nobody anything.
    signal.setitimer(signal.ITIMER_PROF, seconds)
