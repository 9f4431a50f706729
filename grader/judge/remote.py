"""The transport of the grader: a worker in a sandbox, and a clock on this side."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections.abc import Iterator, Mapping

from grader.checks.submission import late_call
from grader.checks.verdict import Lost, Outcome, Verdict
from grader.course.course import Limits
from grader.isolation.parent import Child, Gone, Parent, signal_name
from grader.judge import signs
from grader.judge.clock import Meter, Stopwatch
from grader.judge.signs import Signs
from grader.judge.stops import Stops
from grader.wire import codec, frames
from grader.wire import observations as seen
from grader.wire.messages import (
    AnyReply,
    AnyRequest,
    Call,
    Done,
    Forget,
    Import,
    Imported,
    Load,
    Raised,
    Returned,
    Testify,
    Testimony,
    Trace,
)
from grader.words import Trouble, say
from grader.worker.zygote import End

_PLAIN = frozenset({seen.Array, seen.Tensor, seen.Nothing, seen.Truth, seen.Integer, seen.Real})
"""What comes back whole: the worker keeps nothing of it to be asked about."""
_TESTIMONY_SECONDS = 1.0
"""Nobody waits long for what is told and not proven."""
_OF_ALL = 3.0
"""A submission is over after so many times its seconds, however busy the machine is."""
_STEP = 1.0
"""Seconds at most that beginning or ending a worker counts, should the judge be stopped."""
_PATIENCE = 2.0
"""So many times its own time a module may take altogether: the worker goes on behind a slow
line (``worker.running``)."""


class Remote:
    """Asks one submission's worker, starting a new one when the last was lost.

    The clock is the judge's. A worker that is late, sends what is no message, or is
    gone is killed with all it started, and the check ends with a named outcome. Where that
    may be the machine's doing, the outcome is doubtful.
    """

    def __init__(
        self,
        parent: Parent,
        files: Mapping[str, bytes],
        limits: Limits,
        notice: Signs | None = None,
        stops: Stops | None = None,
    ) -> None:
        self._signs = notice or Signs()
        self._stops = stops or Stops()
        self._parent = parent
        self._files = dict(files)
        self._limits = limits
        self._call_over = late_call(limits.call_seconds)
        seconds = limits.submission_seconds
        over = say("The submission used up its {seconds:g} seconds.", seconds=seconds)
        self._all = Meter(seconds, over, _OF_ALL)
        self._testimony = Meter(_TESTIMONY_SECONDS, over, _OF_ALL)
        self._judging = time.thread_time()
        self._child: Child | None = None
        self._imported: set[str] = set()
        """Modules that the child has run."""
        self._no_use: dict[str, Lost] = {}
        """How modules ended that brought their worker down."""
        self._paid: set[str] = set()
        """Modules whose own time was given out."""
        self._number = 0
        self._holds_things = False
        self._starved = False
        self._no_parent: Lost | None = None

    @property
    def orphaned(self) -> bool:
        """The warm parent is gone: without another one nothing can be asked any more."""
        return self._no_parent is not None

    def adopt(self, parent: Parent) -> None:
        """Go on with children of another warm parent."""
        self._parent = parent
        self._no_parent = None

    def new_check(self) -> None:
        """Another check begins: what the worker keeps for the last one can go."""
        self._signs.forget()
        with contextlib.suppress(Lost):  # it is no matter of this check's
            if self._starved:  # what filled the memory may be there still
                self._abandon()
            if self._child is not None:
                self._leave_behind(self._child)
        self._starved = False
        self._holds_things = False

    def _leave_behind(self, child: Child) -> None:
        """A child that died after its answer, or talks out of turn, is no matter of the next
        check's: that one starts another."""
        if self._holds_things:
            self._exchange(Forget(), self._a_call(), self._all)
        elif frames.waiting(child.sock):
            self._signs.add(signs.UNASKED)
            self._abandon()
        elif frames.closed(child.sock):
            self._gone(while_loading=False)

    def ask(self, request: AnyRequest) -> AnyReply:
        """The worker's reply. Raises ``Lost`` if there is none."""
        if isinstance(request, (Call, Trace)):
            self._import(request.module)
        if self._child is None:
            self._start()
        reply = self._exchange(request, self._a_call(), self._all)
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
        with contextlib.suppress(Lost):  # what there is to see of that was noted
            if self._child is not None and self._all.left() > 0:
                reply = self._exchange(Testify(), self._testimony)
                if isinstance(reply, Testimony):
                    self._signs.told(reply.lines)
        with contextlib.suppress(Lost):
            self._abandon()

    def _abandon(self) -> None:
        """End the worker, all it started included."""
        if self._child is not None:
            child, self._child = self._child, None
            with self._step():
                if child.others():
                    self._signs.add(signs.PROCESSES)
                child.kill()

    def _start(self) -> None:
        if self._no_parent is not None:
            raise self._no_parent
        if self._all.left() <= 0:
            raise self._late(self._all)
        with self._step():
            self._child = self._parent.child()
        self._imported.clear()
        load = Load(self._files, self._limits.import_seconds)
        reply = self._exchange(load, self._a_call(), self._all)
        if not isinstance(reply, Done):
            raise Trouble(say("The worker did not take the submission: {it}.", it=str(reply)))

    def _import(self, module: str) -> None:
        """Have the module run, on its own time: no call's, and no other module's.

        The worker goes on behind a line that is slow. What brings down the worker is not
        tried for each check again; if it was the machine, a second look will show it. A
        module has its own time once: to run it again, for a call that brought down the
        worker, is the submission's.
        """
        known = self._no_use.get(module)
        if known is not None:
            raise Lost(known.outcome, known.headline, known.doubtful)
        if self._child is None:
            self._start()
        if module in self._imported:
            return
        over = say(
            "The lines of {module}.py outside of its functions did not end within {seconds:g} "
            "seconds.",
            module=module,
            seconds=self._limits.import_seconds,
        )
        meters = [Meter(self._limits.import_seconds * _PATIENCE, over, _OF_ALL)]
        again = module in self._paid
        if again:
            meters.append(self._all)
        self._paid.add(module)
        try:
            reply = self._exchange(Import(module), *meters)
        except Lost as lost:
            # What was killed from outside is run once more; what was late was so by itself.
            killed = lost.doubtful and lost.outcome is not Outcome.TIMED_OUT
            if again or not killed:
                self._no_use[module] = lost
            raise
        if isinstance(reply, Imported):
            self._stops.told(module, reply.stopped)
        self._imported.add(module)

    def _a_call(self) -> Meter:
        return Meter(self._limits.call_seconds, self._call_over)

    @contextlib.contextmanager
    def _step(self) -> Iterator[None]:
        """To begin and to end a worker is time of the submission's as well."""
        began = time.monotonic()
        try:
            yield
        except Gone as gone:
            self._child = None
            self._no_parent = Lost(Outcome.GRADER_FAULT, gone.sentence, doubtful=True)
            raise self._no_parent from None
        finally:
            took = min(time.monotonic() - began, _STEP)
            self._all.charge(took, took)

    def _exchange(self, request: AnyRequest, *meters: Meter) -> AnyReply:
        """Ask, and wait for as long as each of the meters has something left."""
        assert self._child is not None
        self._charge_judging()
        self._number += 1
        clock = Stopwatch(self._child.usage, *meters)
        try:
            data = self._swap(codec.encode(self._number, request), clock)
            envelope = codec.decode_reply(data)
            if envelope.number != self._number:
                self._signs.add(signs.UNASKED)
                raise codec.Malformed("a reply to another request")
        except frames.Late:
            self._abandon()
            raise self._late(next(one for one in meters if one.left() <= 0)) from None
        except frames.Closed:
            raise self._gone(isinstance(request, Load)) from None
        except codec.Malformed as error:
            self._signs.add(signs.MALFORMED)
            self._abandon()
            raise Lost(
                Outcome.ERROR,
                say("The worker sent something that is no answer: {why}.", why=str(error)),
            ) from None
        return envelope.body

    def _swap(self, data: bytes, clock: Stopwatch) -> memoryview:
        assert self._child is not None
        sock = self._child.sock
        try:
            if frames.waiting(sock):
                self._signs.add(signs.UNASKED)
            frames.send(sock, data, clock)
            return frames.receive(sock, clock)
        finally:
            clock.stop()

    def _charge_judging(self) -> None:
        """What the judge itself did for this submission is time of the submission's."""
        until_now = time.thread_time()
        spent, self._judging = until_now - self._judging, until_now
        self._all.charge(spent, spent)

    def _late(self, meter: Meter) -> Lost:
        if meter.used_up:
            return Lost(Outcome.TIMED_OUT, meter.over, doubtful=not meter.certain)
        return Lost(
            Outcome.GRADER_FAULT,
            say("The machine was too busy to run the code, so this could not be decided."),
            doubtful=True,
        )

    def _gone(self, while_loading: bool) -> Lost:
        assert self._child is not None
        child, self._child = self._child, None
        with self._step():
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
                return Lost(Outcome.TIMED_OUT, self._call_over)
            # Code can bring Python to crash; so can somebody else, or a lack of memory.
            return Lost(
                Outcome.CRASHED,
                say("Python crashed ({signal}).", signal=signal_name(number)),
                doubtful=True,
            )
        code = os.WEXITSTATUS(status)
        if while_loading:
            return Lost(
                Outcome.GRADER_FAULT,
                say("The worker could not shut itself in."),
                doubtful=True,
            )
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
