"""What the watching process and a spare say to each other."""

from __future__ import annotations

import msgspec

from grader.learner.watch.work import Item, Work


class Run(msgspec.Struct, frozen=True, tag=True):
    """To a spare: run this. Said again before the spare has begun, it is added."""

    work: Work
    known: dict[str, list[str]]
    """How the checks of each exercise ended before, for the board."""
    heading: bool = False
    """Whether pytest's own heading is wanted: rootdir, plugins, how much was collected."""


class Ready(msgspec.Struct, frozen=True, tag=True):
    """From a spare: the checks are collected. It goes on to warm up, unless it has work."""

    items: tuple[Item, ...]


class Warm(msgspec.Struct, frozen=True, tag=True):
    """From a spare: everything is paid for that can be paid before the save."""

    seconds: float


class Began(msgspec.Struct, frozen=True, tag=True):
    """From a spare: from here on it imports learner code; it heard so many ``Run``."""

    heard: int


class At(msgspec.Struct, frozen=True, tag=True):
    """From a spare: that check is next."""

    id: str


class Done(msgspec.Struct, frozen=True, tag=True):
    """From a spare: the run is over and printed."""

    outcomes: dict[str, list[str]]


class Ended(msgspec.Struct, frozen=True, tag=True):
    """From a spare: pytest ended before it ran a check, and this is what it had to say."""

    status: int
    out: str
    err: str


Message = Ready | Warm | Began | At | Done | Ended

encode = msgspec.msgpack.Encoder().encode
decode_run = msgspec.msgpack.Decoder(Run).decode
decode_message = msgspec.msgpack.Decoder(Message).decode
