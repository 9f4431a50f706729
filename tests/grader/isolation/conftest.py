"""Warm parents, kept for a module; a level that a machine refuses is skipped by name."""

import pytest

from grader.course.course import Limits
from grader.isolation.levels import start
from grader.judge.remote import Remote
from grader.wire.messages import Call, Returned
from grader.wire.observations import Integer, Text, Truth
from grader.words import Trouble

LIMITS = Limits(call_seconds=20)


@pytest.fixture(scope="module")
def warm():
    """A warm parent at a level, without some walls; the same one each time."""
    started = {}

    def parent(level, *without, limits=LIMITS, secrets=()):
        key = (level, frozenset(without), limits, tuple(secrets))
        if without:
            parent(level)  # what skips is that there is no such level, not that it broke
            if key not in started:
                started[key] = start(level, limits, secrets, frozenset(without))
                started[key].wait_until_warm()
        elif key not in started:
            try:
                made = start(level, limits, secrets, frozenset(without))
                made.wait_until_warm()
            except Trouble as trouble:
                pytest.skip(f"this machine gives no {level.value}: {trouble}")
            started[key] = made
        return started[key]

    yield parent
    for made in started.values():
        made.close()


@pytest.fixture
def ask(warm):
    """What ``it`` in this code returns at a level, as text, number or truth."""

    def run(level, code, *without, limits=LIMITS, secrets=()):
        parent = warm(level, *without, limits=limits, secrets=secrets)
        remote = Remote(parent, {"a.py": code.encode()}, limits)
        try:
            reply = remote.ask(Call("a", "it", (), {}, 0))
        finally:
            remote.close()
        assert isinstance(reply, Returned), reply
        assert isinstance(reply.value, (Integer, Text, Truth)), reply
        return reply.value.value

    return run
