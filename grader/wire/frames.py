"""Messages on a socket: four bytes of length, then that many bytes."""

from __future__ import annotations

import select
import socket
import struct
import time

import numpy as np

from grader.wire.codec import MAX_BYTES, Malformed

_LENGTH = struct.Struct("!I")


class Closed(Exception):
    """The other side is gone."""


class Late(Exception):
    """The deadline passed before the message was complete."""


def send(sock: socket.socket, data: bytes, deadline: float | None = None) -> None:
    """Send one message. ``deadline`` is a ``time.monotonic()`` value.

    Raises:
        Closed: the other side does not listen any more.
        Late: it did not take the message in time.
    """
    head, rest = _LENGTH.pack(len(data)), memoryview(data)
    try:
        while head or rest:
            sock.settimeout(_left(deadline))
            sent = sock.sendmsg([head, rest])
            head, rest = head[sent:], rest[max(0, sent - len(head)) :]
    except TimeoutError:
        raise Late from None
    except OSError:
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
        if not select.select([sock], [], [], 0)[0]:
            return None
        return sock.recv(1, socket.MSG_PEEK)
    except (OSError, ValueError):
        return b""


def receive(sock: socket.socket, deadline: float | None = None) -> memoryview:
    """Receive one message.

    Raises:
        Closed: the other side closed before the message was complete.
        Late: it was not complete in time, be it one byte after another.
        Malformed: it announces more bytes than any message has.
    """
    (length,) = _LENGTH.unpack(_exactly(sock, _LENGTH.size, deadline))
    if length > MAX_BYTES:
        raise Malformed("the message is too large")
    return _exactly(sock, length, deadline)


def _exactly(sock: socket.socket, count: int, deadline: float | None) -> memoryview:
    # One buffer, filled in place: pages cost more than bytes. NumPy's is not cleared first,
    # and where it is large it comes in huge pages.
    whole = rest = memoryview(np.empty(count, np.uint8))
    try:
        while rest:
            sock.settimeout(_left(deadline))
            got = sock.recv_into(rest)
            if not got:
                raise Closed
            rest = rest[got:]
    except TimeoutError:
        raise Late from None
    except OSError:
        raise Closed from None
    return whole


def _left(deadline: float | None) -> float | None:
    if deadline is None:
        return None
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
