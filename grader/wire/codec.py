"""Bytes to messages and back, strictly.

Nothing that comes in is unpickled, evaluated or imported. What does not fit the
vocabulary to the letter is ``Malformed``, whatever is wrong with it.
"""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec

from grader.wire.malformed import Malformed as Malformed
from grader.wire.messages import AnyReply, AnyRequest, Refused
from grader.wire.weigh import too_heavy

MAX_BYTES = 64 << 20
"""No message is larger; CNN_Basic's weights are 6.7 MB."""

_WHY = 200

M = TypeVar("M")


class Envelope(msgspec.Struct, Generic[M], frozen=True, forbid_unknown_fields=True):
    """A message and its number. A reply carries the number of its request."""

    number: int
    body: M


_encoder = msgspec.msgpack.Encoder()
_requests = msgspec.msgpack.Decoder(Envelope[AnyRequest])
_replies = msgspec.msgpack.Decoder(Envelope[AnyReply])


def encode(number: int, body: AnyRequest | AnyReply) -> bytes:
    """The message as bytes."""
    return _encoder.encode(Envelope(number, body))


def encode_reply(number: int, reply: AnyReply) -> bytes:
    """The reply as bytes, or the refusal to send one that no judge would take."""
    data = encode(number, reply)
    if len(data) > MAX_BYTES:
        return encode(number, Refused("what came back is too large to look at"))
    return data


def decode_request(data: bytes | memoryview) -> Envelope[AnyRequest]:
    """The request in ``data``. Raises ``Malformed``."""
    return _decode(_requests, data)


def decode_reply(data: bytes | memoryview) -> Envelope[AnyReply]:
    """The reply in ``data``. Raises ``Malformed``."""
    return _decode(_replies, data)


def _decode(decoder, data: bytes | memoryview):
    if len(data) > MAX_BYTES:
        raise Malformed("the message is too large")
    if too_heavy(data):
        raise Malformed("the message holds too many things")
    try:
        return decoder.decode(data)
    except (msgspec.MsgspecError, RecursionError, ValueError, OverflowError) as error:
        raise Malformed(_why(error)) from None


def _why(error: Exception) -> str:
    """What is wrong, in few plain characters: msgspec quotes keys and tags of the message,
    and this ends up in reports and on terminals."""
    text = str(error).encode("ascii", "backslashreplace").decode()
    text = "".join(each if each.isprintable() else f"\\x{ord(each):02x}" for each in text)
    return text if len(text) <= _WHY else f"{text[: _WHY - 3]}..."
