"""Reading in another process, with a clock and limited memory.

Whatever looks into bytes of learners is called through :func:`read`: unpacking, JSON,
decoding, parsing. A file that takes too long, or too much, ends that process and costs
itself: the entry is read once more without it.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import pickle
import signal
import socket
import subprocess
import sys
import threading
import typing
from collections.abc import Callable
from functools import cache
from multiprocessing.connection import Connection
from typing import Any, TypeVar

import msgspec

from grader.submissions import limits
from grader.submissions.guard import Fate
from grader.submissions.refused import Refused
from grader.submissions.replies import DONE, FILE, KINDS, RAISED, READY
from grader.words import Sentence, Trouble, say

T = TypeVar("T")

_BOOT = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[2]); "
    "from grader.submissions.reading import main; main(int(sys.argv[1]))"
)
_TICK = 0.5
_START_SECONDS = 120.0
_FILES_LEFT_OUT = 3
"""After so many files that could not be read, the rest of an entry is not tried."""


class Fault(Exception):
    """A fault of ours in what was called."""


def read(function: Callable[..., T], *arguments: object, name: str) -> T:
    """``function(*arguments)``, in the process that reads.

    Args:
        function: of a module's top level; its return annotation says what comes back.
        arguments: what can be pickled.
        name: the entry, for the sentence if all of it is too much.

    Raises:
        Refused: the function raised it, or took too long or too much memory.
        LeftOut: the function raised it.
        Trouble: the function raised it.
        Fault: it raised anything else.
    """
    if os.name != "posix":  # no such limits there, nor a way to hand over the socket
        return function(*arguments)
    with _lock:
        return _shared().read(function, arguments, name)


_lock = threading.Lock()
_reader: _Reader | None = None


def _shared() -> _Reader:
    """This process's reader: a forked child must not talk to its parent's."""
    global _reader
    if _reader is None or _reader.owner != os.getpid():
        _reader = _Reader()
        atexit.register(_reader.close)
    return _reader


class _Ended(Exception):
    """The process ended, or was ended, before it answered."""

    def __init__(self, fate: Fate, file: str, sure: bool) -> None:
        super().__init__(fate.value)
        self.fate, self.file = fate, file
        self.sure = sure
        """Whether it was the file's doing, and not that of somebody who ended the process."""


class _Reader:
    def __init__(self) -> None:
        self.owner = os.getpid()
        self._process: subprocess.Popen | None = None
        self._connection: Connection | None = None

    def read(self, function: Callable[..., T], arguments: tuple, name: str) -> T:
        without: dict[str, Fate] = {}
        again = True
        while True:
            try:
                reply = self._ask(function, arguments, without)
                break
            except _Ended as ended:
                if not ended.sure and again:
                    again = False
                elif not ended.file or len(without) == _FILES_LEFT_OUT:
                    raise Refused(ended.fate.of_all(name)) from None
                else:
                    without[ended.file] = ended.fate
        return _answer(reply, function)

    def _ask(self, function: Callable, arguments: tuple, without: dict[str, Fate]) -> bytes:
        terms = (without, limits.FILE_SECONDS, limits.ENTRY_SECONDS)
        data = pickle.dumps((function.__module__, function.__name__, arguments, *terms))
        self._start()
        file = ""
        try:
            self._connection.send_bytes(data)
            waited, used = 0.0, -1
            while True:
                if not self._connection.poll(_TICK):
                    # Counted by ticks that passed here, while nothing was done there: a
                    # stopped or busy machine is nobody's fault.
                    before, used = used, self._used()
                    waited = waited + _TICK if used == before else 0.0
                    if waited >= limits.WAITED_SECONDS:
                        self.close()
                        raise _Ended(Fate.TIME, file, sure=False)
                    continue
                reply = self._connection.recv_bytes()
                if not reply.startswith(FILE):
                    return reply
                waited, file = 0.0, reply[1:].decode()
        except (EOFError, OSError):
            fate = self._fate()
            raise _Ended(fate, file, sure=fate is Fate.TIME) from None
        except BaseException:
            self.close()
            raise

    def _start(self) -> None:
        if self._process is not None and self._process.poll() is None:
            return
        self.close()
        ours, theirs = socket.socketpair()
        with ours, theirs:
            utf8 = f"utf8={sys.flags.utf8_mode}"  # names of files are read alike
            paths = json.dumps([os.path.abspath(path) for path in sys.path])
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-X", utf8, "-c", _BOOT, str(theirs.fileno()), paths],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is for this process, which ends that one
            )
            self._connection = Connection(ours.detach())
        try:
            ready = self._connection.poll(_START_SECONDS)
            ready = ready and self._connection.recv_bytes() == READY
        except (EOFError, OSError):
            ready = False
        except BaseException:
            self.close()
            raise
        if not ready:
            self.close()
            raise Trouble(
                say(
                    "The process that reads submissions could not be started. "
                    "Is there enough memory, and is this Python complete?"
                )
            )

    def _used(self) -> int:
        """The process's ticks of processor time; always the same where that is not told."""
        assert self._process is not None
        try:
            with open(f"/proc/{self._process.pid}/stat", "rb") as file:
                fields = file.read().rpartition(b")")[2].split()
        except OSError:
            return 0
        return int(fields[11]) + int(fields[12])

    def _fate(self) -> Fate:
        assert self._process is not None
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(limits.FILE_SECONDS)
        code = self._process.returncode
        self.close()
        return Fate.TIME if code == -signal.SIGPROF else Fate.ENDED

    def close(self) -> None:
        """End the process, if it is this one's."""
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if connection is not None:
            connection.close()
        if process is not None and self.owner == os.getpid():
            process.kill()
            process.wait()


def _answer(reply: bytes, function: Callable[..., T]) -> T:
    kind, body = reply[:1], reply[1:]
    if kind == DONE:
        return msgspec.msgpack.decode(body, type=_returned(function))
    if kind == RAISED:
        name, sentence = msgspec.msgpack.decode(body, type=tuple[str, Sentence])
        raise KINDS[name](sentence)
    raise Fault(body.decode())


@cache
def _returned(function: Callable) -> Any:
    return typing.get_type_hints(function)["return"]
