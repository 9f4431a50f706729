"""A worker that does what it likes, held against real checks: an outcome, never a crash.

The sandbox is left out; what is real is the judge: ``Remote``, frames, codec, checks.
"""

from __future__ import annotations

import contextlib
import os
import random
import socket
import struct
import threading
import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.checks.verdict import Outcome
from grader.isolation.clock import Limit
from grader.judge.reference import Playback
from grader.judge.remote import Remote
from grader.wire import codec, frames
from grader.wire import messages as m
from grader.wire import observations as seen
from grader.worker.zygote import End

SECONDS = 0.05
NUMBERS = seen.values(seen.Array, np.full((3, 5), np.nan))
BODIES = (
    m.Done(),
    m.Returned(NUMBERS),
    m.Returned(seen.values(seen.Tensor, np.full((3, 5), np.inf, np.float32))),
    m.Returned(seen.Array("int8", (0, 1 << 39), b"")),
    m.Returned(seen.Text("PASSED")),
    m.Returned(seen.Truth(True)),
    m.Returned(seen.Model(-1, "", "")),
    m.Returned(seen.DType("no such dtype")),
    m.Raised("NotImplementedError", (), "", (), todo=True),
    m.Raised("SystemExit", (), "{0} {x!r}", ()),
    m.Raised("MemoryError", (), "\x1b[2J", ()),
    m.Missing("module"),
    m.Missing("function", ("\x1b[2J",)),
    m.Refused("no"),
    m.Facts("net", True, "float32", {}),
    m.Weights(()),
)
ACTIONS = (
    "right number", "another number", "twice", "next number first", "negative number",
    "truncated", "garbage", "empty", "huge", "raw", "silence", "endless", "close", "deep",
    "descriptors",
)  # fmt: skip


class Child:
    """A hostile thread at the other end of a socket."""

    def __init__(self, plan: random.Random) -> None:
        self.sock, self._theirs = socket.socketpair()
        self._plan = plan
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def others(self) -> bool:
        return False

    def usage(self) -> None:
        return None

    def kill(self) -> End:
        self._over.set()
        self._theirs.close() if not self._thread.is_alive() else None
        self.sock.close()
        self._thread.join(5)
        assert not self._thread.is_alive()
        return End(9)

    def end(self, seconds: float) -> End | None:
        if self._plan.random() < 0.5:
            return None
        self.kill()
        return End(0)

    def _serve(self) -> None:
        with contextlib.suppress(frames.Closed, frames.Late, OSError), self._theirs:
            while not self._over.is_set():
                data = frames.receive(self._theirs)
                envelope = codec.decode_request(data)
                if isinstance(envelope.body, m.Load):
                    frames.send(self._theirs, codec.encode(envelope.number, m.Done()))
                elif isinstance(envelope.body, m.Forget) and self._plan.random() < 0.7:
                    frames.send(self._theirs, codec.encode(envelope.number, m.Done()))
                else:
                    self._act(self._plan.choice(ACTIONS), envelope.number)

    def _act(self, action: str, number: int) -> None:
        data = codec.encode(number, self._plan.choice(BODIES))
        match action:
            case "right number":
                self._send(data)
            case "another number":
                self._send(codec.encode(self._plan.randrange(1 << 60), m.Done()))
            case "twice":
                self._send(data, data)
            case "next number first":
                self._send(codec.encode(number + 1, self._plan.choice(BODIES)), data)
            case "negative number":
                self._send(codec.encode(-number, m.Done()))
            case "truncated":
                self._theirs.sendall(struct.pack("!I", len(data)) + data[:-1])
            case "garbage":
                self._send(self._plan.randbytes(self._plan.randrange(200)))
            case "empty":
                self._send(b"")
            case "huge":
                self._theirs.sendall(b"\xff" * 64)
            case "raw":
                self._theirs.sendall(self._plan.randbytes(3))
            case "silence":
                pass
            case "endless":
                with contextlib.suppress(OSError):
                    self._theirs.sendall(struct.pack("!I", 1 << 25))
                    while not self._over.is_set():
                        self._theirs.sendall(b"x")
                        time.sleep(0.001)
            case "close":
                raise OSError
            case "deep":
                self._send(b"\x91" * 50_000)
            case "descriptors":
                socket.send_fds(self._theirs, [struct.pack("!I", len(data)) + data], [0] * 20)

    def _send(self, *messages: bytes) -> None:
        for message in messages:
            frames.send(self._theirs, message, Limit(5))


class Parent:
    def __init__(self, plan: random.Random) -> None:
        self._plan = plan

    def child(self) -> Child:
        return Child(self._plan)


@pytest.fixture
def hostile(course, open_session, recorded):
    """Every check's outcome against a worker that plays from this seed."""
    session = open_session()
    exchanges = recorded(session)
    limits = replace(course.limits, call_seconds=SECONDS, submission_seconds=30.0)
    limits = replace(limits, import_seconds=SECONDS / 2)

    def run(plan: random.Random):
        remote = Remote(Parent(plan), {"nums.py": b""}, limits)

        def transports(check):
            remote.new_check()
            return remote, Playback(exchanges[check.id])

        try:
            return list(session.run(transports))
        finally:
            remote.close()

    return run


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 1 << 32))
def test_there_is_an_outcome_for_every_check_and_no_points(hostile, seed):
    descriptors = len(list_descriptors())
    results = hostile(random.Random(seed))
    assert len(results) == 7
    for result in results:
        assert result.outcome not in (Outcome.PASSED, Outcome.GRADER_FAULT), result
        text = result.explanation.headline.text()
        assert text and len(text) < 2_000
    assert len(list_descriptors()) <= descriptors, "descriptors that were passed are kept"


SPEAKING = ("right number", "twice", "descriptors")
"""Actions that say one of the bodies."""


@pytest.mark.parametrize(
    ("action", "body"),
    [
        (action, body)
        for action in ACTIONS
        for body in (BODIES if action in SPEAKING else BODIES[:1])
    ],
    ids=lambda each: each if isinstance(each, str) else type(each).__name__,
)
def test_one_trick_all_the_time(hostile, action, body):
    class Always(random.Random):
        def choice(self, things):
            return action if things is ACTIONS else body

    outcomes = {result.outcome for result in hostile(Always(1))}
    assert outcomes.isdisjoint({Outcome.PASSED, Outcome.GRADER_FAULT}), outcomes


def list_descriptors():
    return os.listdir("/proc/self/fd")
