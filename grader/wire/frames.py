"""Messages on a socket: four bytes of length, then that many bytes."""

from __future__ import annotations

import contextlib
import select
import socket
import struct
import time
from typing import Protocol

import numpy as np

from grader.wire.codec import MAX_BYTES, Malformed

_LENGTH = struct.Struct("!I")
_SO_PASSRIGHTS = 83
"""Linux 6.16 and later: whether the other side may send descriptors."""
_PAUSE = 0.05
"""Seconds to look away from a socket that says it is ready and is not."""


class Closed(Exception):
    """The other side is gone."""


class Late(Exception):
    """The time was over before the message was complete."""


class Clock(Protocol):
    """Says how long somebody may be waited for."""

    def patience(self) -> float:
        """Seconds to wait at most before this is asked again.

        Raises:
            Late: the time is over.
        """


def guard(sock: socket.socket) -> None:
    """Before anything is received on ``sock`` from one who is not trusted: all that makes
    it readable is data, and what is sent beside data does not come in."""
    # A byte out of band makes a socket readable and is not there to be read.
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_OOBINLINE, 1)
    with contextlib.suppress(OSError):  # an older kernel: they are closed as they come
        sock.setsockopt(socket.SOL_SOCKET, _SO_PASSRIGHTS, 0)


def send(sock: socket.socket, data: bytes, clock: Clock | None = None) -> None:
    """Send one message; without a ``clock`` there is no hurry.

    Raises:
        Closed: the other side does not listen any more.
        Late: it did not take the message in time.
    """
    head, rest = _LENGTH.pack(len(data)), memoryview(data)
    try:
        sock.setblocking(False)
        while head or rest:
            if clock is not None:
                clock.patience()
            try:
                sent = sock.sendmsg([head, rest])
            except BlockingIOError:
                _wait(sock, select.POLLOUT, clock)
                continue
            head, rest = head[sent:], rest[max(0, sent - len(head)) :]
    except (OSError, ValueError):
        raise Closed from None


def waiting(sock: socket.socket) -> bool:
    """Whether there is something to receive already."""
    return bool(_peek(sock))


def closed(sock: socket.socket) -> bool:
    """Whether the other side is gone, and has left nothing to receive."""
    return _peek(sock) == b""


def _peek(sock: socket.socket) -> bytes | None:
    """The first byte there is to receive; none if the other side is gone. ``None``: it is
    there and has said nothing."""
    try:
        sock.setblocking(False)
        return sock.recv(1, socket.MSG_PEEK)
    except BlockingIOError:
        return None
    except OSError:
        return b""


def receive(sock: socket.socket, clock: Clock | None = None) -> memoryview:
    """Receive one message; without a ``clock`` it is waited for as long as it takes.

    Raises:
        Closed: the other side closed before the message was complete.
        Late: it was not complete in time, be it one byte after another.
        Malformed: it announces more bytes than any message has.
    """
    (length,) = _LENGTH.unpack(_exactly(sock, _LENGTH.size, clock))
    if length > MAX_BYTES:
        raise Malformed("the message is too large")
    return _exactly(sock, length, clock)


def _exactly(sock: socket.socket, count: int, clock: Clock | None) -> memoryview:
    # One buffer, filled in place: pages cost more than bytes. NumPy's is not cleared first,
    # and where it is large it comes in huge pages.
    whole = rest = memoryview(np.empty(count, np.uint8))
    try:
        sock.setblocking(False)
        waited = False
        while rest:
            if clock is not None:
                clock.patience()
            try:
                got = sock.recv_into(rest)
            except BlockingIOError:
                if waited:
                    time.sleep(_PAUSE)
                waited = _wait(sock, select.POLLIN, clock)
                continue
            if not got:
                raise Closed
            rest = rest[got:]
            waited = False
    except (OSError, ValueError):
        raise Closed from None
    return whole


def _wait(sock: socket.socket, event: int, clock: Clock | None) -> bool:
    """Wait for ``event``, for as long as the clock has patience: whether it came."""
    ready = select.poll()
    ready.register(sock, event)
    # Rounded up: a wait of no time at all would be a loop.
    seconds = None if clock is None else clock.patience()
    return bool(ready.poll(None if seconds is None else int(seconds * 1000) + 1))
