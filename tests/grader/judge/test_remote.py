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

from grader.checks.verdict import Lost, Outcome
from grader.course import Course
from grader.isolation.parent import Gone
from grader.judge import signs
from grader.judge.remote import Remote
from grader.judge.signs import Signs
from grader.wire import codec, frames
from grader.wire import messages as m
from grader.wire import observations as seen
from grader.words import say
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


def test_a_module_that_is_no_use_is_run_once_and_as_doubtful_as_it_was(remote, monkeypatch):
    asking, _ = remote(Child(m.Returned(ARRAY)), Child(m.Returned(ARRAY)))
    asked = []
    late = Lost(Outcome.TIMED_OUT, say("It did not end."), doubtful=True)

    def exchange(request, *meters):
        asked.append(type(request))
        raise late

    asking._start()
    monkeypatch.setattr(asking, "_exchange", exchange)
    for _ in range(3):
        with pytest.raises(Lost) as caught:
            asking.ask(CALL)
        assert caught.value.doubtful
    assert asked == [m.Import]


def test_a_module_has_its_own_time_once(remote, monkeypatch):
    """What is run again for a call that brings down the worker is the submission's time."""
    children = [Child(m.Returned(ARRAY), close) for _ in range(3)]
    asking, _ = remote(*children)
    charged = []
    exchange = asking._exchange

    def watched(request, *meters):
        if isinstance(request, m.Import):
            charged.append(asking._all in meters)
        return exchange(request, *meters)

    monkeypatch.setattr(asking, "_exchange", watched)
    for child in children:
        asking.ask(CALL)
        child._thread.join(10)
        asking.new_check()
    assert charged == [False, True, True]


def test_a_sandbox_that_is_lost_is_asked_once_and_another_is_gone_on_with(remote):
    class Lonely:
        asked = 0

        def child(self):
            self.asked += 1
            raise Gone(say("The warm parent is gone."))

    asking, _ = remote()
    lonely = asking._parent = Lonely()
    for _ in range(3):
        asking.new_check()
        with pytest.raises(Lost) as caught:
            asking.ask(CALL)
        assert caught.value.outcome is Outcome.GRADER_FAULT and caught.value.doubtful
    assert asking.orphaned and lonely.asked == 1
    asking.adopt(Parent(Child(m.Returned(ARRAY))))
    assert asking.ask(CALL) == m.Returned(ARRAY) and not asking.orphaned
