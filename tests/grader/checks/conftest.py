"""A transport that says what a test tells it to; no worker, no TensorFlow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from grader.checks.submission import Answer, Submission
from grader.checks.verdict import Verdict
from grader.wire import codec
from grader.wire import messages as m
from grader.wire import observations as seen


class Told:
    """A transport: it gives its replies in turn, the last one for ever."""

    def __init__(self, *replies: m.AnyReply) -> None:
        self.replies = list(replies)
        self.asked: list[m.AnyRequest] = []

    def ask(self, request: m.AnyRequest) -> m.AnyReply:
        self.asked.append(codec.decode_request(codec.encode(1, request)).body)
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        return codec.decode_reply(codec.encode(1, reply)).body

    def stop(self, verdict: Verdict) -> None:
        raise verdict


@pytest.fixture
def told() -> type[Told]:
    return Told


def as_observation(value: Any) -> seen.Observation:
    if isinstance(value, (np.ndarray, np.generic)):
        return seen.values(seen.Tensor, value)
    return value


@pytest.fixture
def answer() -> Callable[..., Answer]:
    """The answer to ``work.f()``, when this comes back, and then these replies.
    ``trusted``: it is the reference's."""

    def make(
        value: Any, *replies: m.AnyReply, printed: str = "", trusted: bool = False
    ) -> Answer:
        first = m.Returned(as_observation(value), printed)
        return Submission(Told(first, *replies), seed=7, trusted=trusted).work.f()

    return make


@pytest.fixture
def ends() -> Callable[[Callable], Verdict]:
    """The verdict that ends a check."""

    def run(check: Callable[[], Any]) -> Verdict:
        with pytest.raises(Verdict) as caught:
            check()
        return caught.value

    return run
