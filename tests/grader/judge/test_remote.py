"""What the judge asks of a worker between two checks, and what it makes of one that misbehaves
there. The worker is a thread at the other end of a socket."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from grader.course import Course
from grader.judge import signs
from grader.judge.remote import Remote
from grader.judge.signs import Signs
from grader.wire import codec, frames
from grader.wire import messages as m
from grader.wire import observations as seen
from grader.worker.zygote import End

CALL = m.Call("nums", "double", (), {}, 1)
LAYER = seen.Layer(0, "Dense", "dense")
ARRAY = seen.values(seen.Array, np.zeros(3))


class Child:
    """Answers everything with ``reply``; after an answer to a call it does ``then``."""

    def __init__(self, reply, then=lambda child, data: None) -> None:
        self.sock, self.theirs = socket.socketpair()
        self.asked: list = []
        self._reply = reply
        self._then = then
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        with contextlib.suppress(frames.Closed, frames.Late, OSError):
            while True:
                envelope = codec.decode_request(
                    frames.receive(self.theirs)
                )
                request = envelope.body
                if not isinstance(request, m.Import):  # for every module that is called
                    self.asked.append(type(request))
                done = isinstance(request, (m.Load, m.Forget, m.Testify))
                done |= isinstance(request, m.Import)
                reply = m.Done() if done else self._reply
                data = codec.encode(envelope.number, reply)
                frames.send(self.theirs, data)
                if not done:
                    self._then(self, data)

    def others(self) -> bool:
        return False

    def usage(self) -> None:
        return None

    def kill(self) -> End:
        self.sock.close()
        with contextlib.suppress(OSError):
            self.theirs.shutdown(socket.SHUT_RDWR)
        self.theirs.close()
        self._thread.join(10)
        return End(9)

    def end(self, seconds: float) -> End:
        self.kill()
        return End(0)


class Parent:
    def __init__(self, *children: Child) -> None:
        self._children = list(children)

    def child(self) -> Child:
        return self._children.pop(0)


@pytest.fixture
def remote(shared_course_dir: Path):
    opened = []

    def make(*children: Child) -> tuple[Remote, Signs]:
        found = Signs()
        limits = Course.open(shared_course_dir).limits
        opened.append(Remote(Parent(*children), {}, limits, found))
        return opened[-1], found

    yield make
    for each in opened:
        each._abandon()


@pytest.mark.parametrize(
    ("request_", "reply", "forgets"),
    [
        (CALL, m.Returned(ARRAY), False),
        (CALL, m.Returned(seen.values(seen.Tensor, np.zeros(2))), False),
        (CALL, m.Returned(seen.Nothing()), False),
        (CALL, m.Returned(seen.Integer(3)), False),
        (CALL, m.Returned(LAYER), True),
        (CALL, m.Returned(seen.Model(0, "Model", "net")), True),
        (CALL, m.Returned(seen.TupleOf((LAYER,))), True),
        (CALL, m.Returned(seen.ListOf((seen.Integer(1),))), True),
        (CALL, m.Raised("ValueError", (), "no", ()), True),
        (m.Provide(ARRAY, ARRAY, ARRAY, ARRAY), m.Done(), True),
        (m.Inspect(0), m.Facts("net", True, "float32", {}), True),
    ],
)
def test_a_worker_forgets_what_it_may_have_kept(remote, request_, reply, forgets):
    child = Child(reply)
    asking, _ = remote(child)
    asking.new_check()
    asking.ask(request_)
    asking.new_check()
    asking.ask(request_)
    assert (m.Forget in child.asked) == forgets
    assert child.asked.count(type(request_)) == 2


def test_once_something_was_kept_a_plain_answer_does_not_hide_it(remote):
    child = Child(m.Returned(LAYER))
    asking, _ = remote(child)
    asking.ask(CALL)
    child._reply = m.Returned(ARRAY)
    asking.ask(CALL)
    asking.new_check()
    assert child.asked[-1] is m.Forget


def close(child: Child, data: bytes) -> None:
    child.theirs.shutdown(socket.SHUT_RDWR)


def twice(child: Child, data: bytes) -> None:
    frames.send(child.theirs, data)


@pytest.mark.parametrize("reply", [ARRAY, LAYER], ids=["kept nothing", "kept a layer"])
@pytest.mark.parametrize(
    ("then", "sign"), [(close, signs.EXITED), (twice, signs.UNASKED)], ids=["ends", "talks"]
)
def test_what_a_worker_does_after_its_answer_costs_no_other_check(remote, reply, then, sign):
    first = Child(m.Returned(reply), then)
    second = Child(m.Returned(seen.Integer(2)))
    asking, found = remote(first, second)
    asking.new_check()
    assert asking.ask(CALL) == m.Returned(reply)
    if then is close:
        first._thread.join(10)
    else:
        time.sleep(0.2)  # for what was sent to have come
    asking.new_check()
    assert asking.ask(CALL) == m.Returned(seen.Integer(2))
    assert sign in found.seen
    assert second.asked == [m.Load, m.Call]
