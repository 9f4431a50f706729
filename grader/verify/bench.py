"""A judge of the gate's own, in a process of its own: it is given batches of answers.

Each process records the reference of an exercise for itself, so no process waits for another
and an exercise whose reference fails holds up nobody. The answers are the course's own: the
reference may run in a child of the same warm parent.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from multiprocessing.util import Finalize
from typing import Any

import msgspec
import numpy as np

from grader.checks.submission import Transport
from grader.checks.verdict import Lost, Verdict
from grader.course.checks import Check
from grader.judge.grading import Grader, Plan
from grader.judge.process import end_with
from grader.judge.reference import Reference
from grader.judge.remote import Remote
from grader.judge.session import Scope
from grader.submissions.submission import Submission
from grader.verify.task import Batch, Done, Draws, Ran, Way
from grader.wire import observations as seen
from grader.wire.messages import AnyReply, AnyRequest, Call, Raised, Refused
from grader.words import Trouble

_KEPT = 2
"""Recorded references that a process remembers: batches of one exercise come together."""
_LOOKED_AT = 50_000
"""So many of an array's numbers are compared: a network has millions of weights."""
_BY_CHANCE = frozenset({"handle", "printed", "frames", "name", "layer"})
"""Parts of a reply that differ between two answers that do the same: counters of Keras,
lines of a file."""


class Bench(Grader):
    """Grades batches, and listens to what the workers reply."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self._references: dict[tuple[tuple[str, ...], str], Reference] = {}
        self._digests: dict[str, Any] = {}

    def run(self, batch: Batch) -> Done:
        """Every task of a batch. Trouble is told, not raised."""
        try:
            reference = self._reference(batch.exercises, batch.draws)
        except Trouble as trouble:
            return Done({}, trouble.sentence)
        ran = {}
        for task in batch.tasks:
            self._digests = {}
            scope = Scope(
                batch.exercises,
                shuffle=1 if task.way is Way.SHUFFLED else None,
                until_failure=task.until_failure,
                checks=task.checks,
            )
            report = self.grade(Submission(task.name, task.files), reference, scope).report
            results = tuple(replace(result, drawing=None) for result in report.results)
            digests = {id: total.hexdigest()[:24] for id, total in self._digests.items()}
            ran[task.name] = Ran(results, digests)
        return Done(ran)

    def ask(self, module: str, files: Mapping[str, bytes], names: Sequence[str]) -> list:
        """What functions of a module that need no argument give, each in a worker."""
        remote = Remote(self.get_ready(), files, self._plan.course.limits)
        try:
            replies: list[AnyReply] = []
            for name in names:
                remote.new_check()
                try:
                    replies.append(remote.ask(Call(module, name, (), {}, 0)))
                except Lost as lost:
                    replies.append(Refused(str(lost)))
            return replies
        finally:
            remote.close()

    def listening(self, check: Check, remote: Transport) -> Transport:
        self._digests[check.id] = hashlib.sha256()
        return _Ear(remote, self._digests[check.id])

    def _reference(self, exercises: tuple[str, ...], draws: Draws) -> Reference:
        key = exercises, draws.seed
        if key not in self._references:
            while len(self._references) >= _KEPT:
                del self._references[next(iter(self._references))]
            self._plan = replace(self._plan, secret=draws.secret, seed=draws.seed)
            self._session.draw_from(draws.secret)
            self._references[key] = self.record(Scope(exercises))
        return self._references[key]


class _Ear:
    """Passes everything on, and keeps a digest of the replies."""

    def __init__(self, transport: Transport, total: Any) -> None:
        self._transport = transport
        self._total = total

    def ask(self, request: AnyRequest) -> AnyReply:
        reply = self._transport.ask(request)
        self._total.update(repr(_essence(reply)).encode())
        return reply

    def stop(self, verdict: Verdict) -> None:
        self._transport.stop(verdict)


def _essence(thing: Any) -> Any:
    """What of a reply tells one behaviour from another. Numbers to four digits: the same
    sum in another order is the same."""
    match thing:
        case Raised():
            return "raised", thing.type, thing.message, thing.stage
        case seen.Values():
            values = thing.view()
            if values.dtype.kind == "f":
                step = max(1, values.size // _LOOKED_AT)
                values = _rounded(values.ravel()[::step].astype("float64"))
            data = hashlib.sha256(np.ascontiguousarray(values).tobytes()).hexdigest()
            return type(thing).__name__, thing.dtype, thing.shape, data
        case msgspec.Struct():
            return type(thing).__name__, [
                (name, _essence(getattr(thing, name)))
                for name in thing.__struct_fields__
                if name not in _BY_CHANCE
            ]
        case tuple() | list():
            return [_essence(one) for one in thing]
        case Mapping():
            return [(key, _essence(value)) for key, value in thing.items()]
        case float():
            return float(f"{thing:.4g}")
    return thing


def _rounded(values: np.ndarray) -> np.ndarray:
    """Each number to four digits."""
    with np.errstate(all="ignore"):
        size = np.floor(np.log10(np.abs(values)))
        unit = 10.0 ** np.where(np.isfinite(size), size - 3, 0.0)
        return np.round(values / unit) * unit + 0.0


_bench: Bench | None = None
"""This process's own."""
_plan: Plan | None = None


def begin(plan: Plan, main: int) -> None:
    """In a process of the gate's: get ready. What goes wrong is told with the first batch."""
    global _plan
    end_with(main)
    _plan = plan


def run_batch(batch: Batch) -> Done:
    """In a process of the gate's: run one batch."""
    try:
        return _mine().run(batch)
    except Trouble as trouble:
        return Done({}, trouble.sentence)


def ask(module: str, files: Mapping[str, bytes], names: Sequence[str]) -> list[AnyReply]:
    """In a process of the gate's: call some functions."""
    try:
        return _mine().ask(module, files, names)
    except Trouble as trouble:
        return [Refused(str(trouble)) for _ in names]


def _mine() -> Bench:
    global _bench
    if _bench is None:
        assert _plan is not None
        _bench = Bench(_plan)
        # A process of a pool runs no `atexit`, but this.
        Finalize(None, _bench.close, exitpriority=1)
    return _bench
