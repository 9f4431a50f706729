"""The transport of the grader: a worker in a sandbox, and a clock on this side."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections.abc import Mapping

from grader.checks.verdict import Lost, Outcome, Verdict
from grader.course.course import Limits
from grader.isolation.parent import Child, Parent
from grader.judge import signs
from grader.judge.signs import Signs
from grader.wire import codec, frames
from grader.wire import observations as seen
from grader.wire.messages import (
    AnyReply,
    AnyRequest,
    Done,
    Forget,
    Load,
    Raised,
    Returned,
    Testify,
    Testimony,
)
from grader.words import Trouble, say
from grader.worker.zygote import End

_PLAIN = frozenset({seen.Array, seen.Tensor, seen.Nothing, seen.Truth, seen.Integer, seen.Real})
"""What comes back whole: the worker keeps nothing of it to be asked about."""
_TESTIMONY_SECONDS = 1.0
"""Nobody waits long for what is told and not proven."""


class Remote:
    """Asks one submission's worker, starting a new one when the last was lost.

    The clock is the judge's. A worker that is late, sends what is no message, or is
    gone is killed with all it started, and the check ends with a named outcome.
    """

    def __init__(
        self,
        parent: Parent,
        files: Mapping[str, bytes],
        limits: Limits,
        notice: Signs | None = None,
    ) -> None:
        self._signs = notice or Signs()
        self._parent = parent
        self._files = dict(files)
        self._limits = limits
        self._left = limits.submission_seconds
        self._child: Child | None = None
        self._number = 0
        self._holds_things = False
        self._starved = False

    def new_check(self) -> None:
        """Another check begins: what the worker keeps for the last one can go."""
        self._signs.forget()
        if self._starved:  # what filled the memory may be there still
            self._abandon()
            self._starved = False
        if self._child is not None:
            self._leave_behind(self._child)
        self._holds_things = False

    def _leave_behind(self, child: Child) -> None:
        """A child that died after its answer, or talks out of turn, is no matter of the next
        check's: that one starts another."""
        if self._holds_things:
            with contextlib.suppress(Lost):
                self._exchange(Forget())
        elif frames.waiting(child.sock):
            self._signs.add(signs.UNASKED)
            self._abandon()
        elif frames.closed(child.sock):
            self._gone(while_loading=False)

    def ask(self, request: AnyRequest) -> AnyReply:
        """The worker's reply. Raises ``Lost`` if there is none."""
        if self._child is None:
            self._start()
        reply = self._exchange(request)
        self._holds_things |= not (isinstance(reply, Returned) and type(reply.value) in _PLAIN)
        self._signs.compare(request, reply)
        self._starved |= isinstance(reply, Raised) and "MemoryError" in (
            reply.type,
            *reply.bases,
        )
        return reply

    def stop(self, verdict: Verdict) -> None:
        raise verdict

    def close(self) -> None:
        """Ask the worker what it noticed, and end it."""
        if self._child is not None and self._left > 0:
            try:
                reply = self._exchange(Testify(), _TESTIMONY_SECONDS)
                if isinstance(reply, Testimony):
                    self._signs.told(reply.lines)
            except Lost:
                pass  # what there is to see of that was noted
        self._abandon()

    def _abandon(self) -> None:
        """End the worker, all it started included."""
        if self._child is not None:
            if self._child.others():
                self._signs.add(signs.PROCESSES)
            self._child.kill()
            self._child = None

    def _start(self) -> None:
        self._child = self._parent.child()
        reply = self._exchange(Load(self._files))
        if not isinstance(reply, Done):
            raise Trouble(say("The worker did not take the submission: {it}.", it=str(reply)))

    def _exchange(self, request: AnyRequest, patience: float | None = None) -> AnyReply:
        assert self._child is not None
        self._number += 1
        began = time.monotonic()
        seconds = min(patience or self._limits.call_seconds, self._left)
        try:
            if seconds <= 0:
                raise frames.Late
            if frames.waiting(self._child.sock):
                self._signs.add(signs.UNASKED)
            frames.send(self._child.sock, codec.encode(self._number, request), began + seconds)
            data = frames.receive(self._child.sock, began + seconds)
            envelope = codec.decode_reply(data)
            if envelope.number != self._number:
                self._signs.add(signs.UNASKED)
                raise codec.Malformed("a reply to another request")
        except frames.Late:
            self._abandon()
            raise self._late(seconds) from None
        except frames.Closed:
            raise self._gone(isinstance(request, Load)) from None
        except codec.Malformed as error:
            self._signs.add(signs.MALFORMED)
            self._abandon()
            raise Lost(
                Outcome.ERROR,
                say("The worker sent something that is no answer: {why}.", why=str(error)),
            ) from None
        finally:
            self._left -= time.monotonic() - began
        return envelope.body

    def _late(self, seconds: float) -> Lost:
        if seconds < self._limits.call_seconds:
            return Lost(
                Outcome.TIMED_OUT,
                say(
                    "The submission used up its {seconds:g} seconds.",
                    seconds=self._limits.submission_seconds,
                ),
            )
        return Lost(
            Outcome.TIMED_OUT,
            say(
                "The call did not end within {seconds:g} seconds. Is there an endless loop?",
                seconds=self._limits.call_seconds,
            ),
        )

    def _gone(self, while_loading: bool) -> Lost:
        assert self._child is not None
        child, self._child = self._child, None
        end = child.end(seconds=1.0)
        if end is None:  # it closed the connection and lives on
            end = child.kill()
            if not end.limit:
                self._signs.add(signs.CLOSED)
                return Lost(
                    Outcome.EXITED_EARLY,
                    say("The code closed its connection to the grader instead of returning."),
                )
        if end.limit:
            return self._over(end)
        status = end.status
        if os.WIFSIGNALED(status):
            number = os.WTERMSIG(status)
            if number == signal.SIGXCPU:
                return self._late(self._limits.call_seconds)
            return Lost(
                Outcome.CRASHED,
                say("Python crashed ({signal}).", signal=_signal_name(number)),
            )
        code = os.WEXITSTATUS(status)
        if while_loading:
            return Lost(Outcome.GRADER_FAULT, say("The worker could not shut itself in."))
        self._signs.add(signs.EXITED)
        return Lost(
            Outcome.EXITED_EARLY,
            say("The code ended Python (exit status {code}) instead of returning.", code=code),
        )

    def _over(self, end: End) -> Lost:
        if end.limit == "memory":
            return Lost(
                Outcome.OUT_OF_MEMORY,
                say(
                    "The code and what it started held {held:.1f} GB of memory together; "
                    "{most:.1f} GB are allowed.",
                    held=end.held / (1 << 30),
                    most=self._limits.memory / (1 << 30),
                ),
            )
        return Lost(
            Outcome.ERROR,
            say(
                "The code wrote more than {most:.0f} MB, or thousands of files.",
                most=self._limits.scratch / (1 << 20),
            ),
        )


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:  # real-time signals have no names
        return f"signal {number}"
