"""Messages on a socket: four bytes of length, then that many bytes."""

from __future__ import annotations

import socket
import struct
import time

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
    rest = memoryview(_LENGTH.pack(len(data)) + data)
    try:
        while rest:
            sock.settimeout(_left(deadline))
            rest = rest[sock.send(rest) :]
    except TimeoutError:
        raise Late from None
    except OSError:
        raise Closed from None


def receive(sock: socket.socket, deadline: float | None = None) -> bytes:
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


def _exactly(sock: socket.socket, count: int, deadline: float | None) -> bytes:
    parts = bytearray()
    try:
        while len(parts) < count:
            sock.settimeout(_left(deadline))
            part = sock.recv(min(count - len(parts), 1 << 20))
            if not part:
                raise Closed
            parts += part
    except TimeoutError:
        raise Late from None
    except OSError:
        raise Closed from None
    return bytes(parts)


def _left(deadline: float | None) -> float | None:
    if deadline is None:
        return None
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
