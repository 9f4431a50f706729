"""The reference answers' replies: recorded once, played back for every submission.

The reference runs first, in a worker and sandbox of its own that are gone before the
first submission starts. So no expected value is ever near learner code.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from grader.checks.submission import Transport
from grader.checks.verdict import Lost, Outcome, Verdict
from grader.course.checks import Check
from grader.wire import codec
from grader.wire.messages import AnyReply, AnyRequest
from grader.words import say


@dataclass(frozen=True)
class Exchange:
    """One reply of the reference, and a digest of the request it answers."""

    request: bytes
    reply: bytes


@dataclass(frozen=True)
class Reference:
    """What the run of the reference answers left: every check and what it is worth, the
    reference's replies by check id, and the draws they belong to."""

    checks: tuple[tuple[Check, float], ...]
    exchanges: Mapping[str, tuple[Exchange, ...]]
    secret: bytes
    seed: str
    """The draws in words: ``course``, or the text given with --seed."""


class Recorder:
    """Passes requests on to the reference's worker and remembers what it replied."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.exchanges: list[Exchange] = []

    def ask(self, request: AnyRequest) -> AnyReply:
        reply = self._transport.ask(request)
        self.exchanges.append(Exchange(_digest(request), codec.encode(0, reply)))
        return reply

    def stop(self, verdict: Verdict) -> None:
        raise _fault(f"the reference answer did not pass: {verdict}")


class Playback:
    """Gives the recorded replies, in the recorded order."""

    def __init__(self, exchanges: tuple[Exchange, ...]) -> None:
        self._left = list(reversed(exchanges))

    def ask(self, request: AnyRequest) -> AnyReply:
        if not self._left or self._left[-1].request != _digest(request):
            raise _fault(
                "the check asked the reference something else than in the recorded run; "
                "what it asks must not depend on the submission's answers"
            )
        return codec.decode_reply(self._left.pop().reply).body

    def stop(self, verdict: Verdict) -> None:
        raise _fault(f"the reference answer did not pass: {verdict}")


def _digest(request: AnyRequest) -> bytes:
    return hashlib.sha256(codec.encode(0, request)).digest()


def _fault(why: str) -> Lost:
    return Lost(Outcome.GRADER_FAULT, say("{why}", why=why))
