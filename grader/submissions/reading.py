"""The process that reads what learners hand in, as :mod:`grader.submissions.reader` starts it.

It runs nothing of it. Its memory is limited, its processor time by file and by entry
(``grader.submissions.guard``); if it ends, another one is started.
"""

from __future__ import annotations

import contextlib
import importlib
import pickle
import resource
import signal
import sys
from multiprocessing.connection import Connection

import msgspec

from grader.submissions import guard, limits
from grader.submissions.replies import DONE, FAULT, FILE, KINDS, RAISED, READY
from grader.worker import linux


def main(descriptor: int) -> None:
    """Answer requests on the socket ``descriptor`` until nobody asks any more."""
    _limit()
    if sys.platform == "linux":
        linux.die_with_parent()  # another process may have inherited the other end
    connection = Connection(descriptor)
    connection.send_bytes(READY)
    while True:
        try:
            request = connection.recv_bytes()
        except (EOFError, OSError):
            return
        enough = _answer(connection, request)
        if not enough:
            return  # what is left of its memory is in pieces


def _limit() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asks hears it, and ends this process
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    for what, most in (
        (resource.RLIMIT_AS, limits.READER_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(OSError, ValueError):  # macOS does not know all of them
            resource.setrlimit(what, (most, most))


def _answer(connection: Connection, request: bytes) -> bool:
    # Pickled by who started this process, and by nobody else.
    module, name, arguments, *terms = pickle.loads(request)
    function = getattr(importlib.import_module(module), name)
    guard.begin(lambda file: connection.send_bytes(FILE + file.encode()), *terms)
    try:
        reply = DONE + msgspec.msgpack.encode(function(*arguments))
    except tuple(KINDS.values()) as raised:
        body = (type(raised).__name__, raised.sentence)
        reply = RAISED + msgspec.msgpack.encode(body)
    except Exception as error:
        reply = FAULT + f"{type(error).__name__}: {error}".encode("utf-8", "backslashreplace")
    enough = guard.end()
    connection.send_bytes(reply)
    return enough
