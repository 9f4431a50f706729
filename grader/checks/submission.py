"""The fixture ``submission``: a learner's functions as a check sees them.

``submission.casting.to_float32(images)`` asks the worker to make that call and gives
an ``Answer``. Whether the worker is this process or a sandbox is the transport's
matter; a check cannot tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Protocol, TypeVar

import numpy as np

from grader.checks.arguments import to_argument
from grader.checks.describe import describe, kind_of
from grader.checks.verdict import Explanation, Outcome, Verdict
from grader.wire import observations as seen
from grader.wire.messages import (
    AnyReply,
    AnyRequest,
    Apply,
    Call,
    Done,
    Facts,
    GetWeights,
    Inspect,
    LayerWeights,
    Missing,
    Raised,
    Refused,
    Reply,
    Returned,
    SetWeights,
    Use,
    Weights,
)
from grader.wire.observations import Observation
from grader.words import say

R = TypeVar("R", bound=Reply)
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class Transport(Protocol):
    """How requests reach a worker."""

    def ask(self, request: AnyRequest) -> AnyReply:
        """Send ``request`` and wait for its reply."""

    def stop(self, verdict: Verdict) -> None:
        """End the check with ``verdict``. Never returns."""


class Submission:
    """One learner's modules, as attributes."""

    def __init__(self, transport: Transport, seed: int) -> None:
        self._asking = _Asking(transport, seed)

    def __getattr__(self, name: str) -> Module:
        if name.startswith("_"):
            raise AttributeError(name)
        return Module(self._asking, name)


class Module:
    """One module's functions, as attributes."""

    def __init__(self, asking: _Asking, name: str) -> None:
        self._asking = asking
        self._name = name

    def __getattr__(self, name: str) -> Function:
        if name.startswith("_"):
            raise AttributeError(name)
        return Function(self._asking, self._name, name)


class Function:
    """One function of the learner's. Calling it gives an ``Answer``."""

    def __init__(self, asking: _Asking, module: str, name: str) -> None:
        self._asking = asking
        self._module = module
        self._name = name

    def __call__(self, *args: Any, **kwargs: Any) -> Answer:
        request = Call(
            self._module,
            self._name,
            tuple(to_argument(arg) for arg in args),
            {name: to_argument(arg) for name, arg in kwargs.items()},
            self._asking.seed(),
        )
        called = f"{self._module}.{self._name}({_arguments(request.args, request.kwargs)})"
        reply = self._asking.ask(request, called, Returned)
        return Answer(self._asking, reply.value, called, reply.printed)


class Answer:
    """What came back, with the call it came from. ``expect(answer)`` judges it."""

    def __init__(
        self, asking: _Asking, observation: Observation, called: str, printed: str = ""
    ) -> None:
        self._asking = asking
        self.observation = observation
        self.called = called
        self.printed = printed

    def as_argument(self):
        """This answer, handed to a further call."""
        if isinstance(self.observation, (seen.Layer, seen.Model)):
            return Use(self.observation.handle)
        return self.observation

    def __call__(self, *args: Any, training: bool | None = None) -> Answer:
        """Call the layer or model that came back. Raises ``Verdict`` if it is neither."""
        handle = self._handle()
        request = Apply(
            handle, tuple(to_argument(arg) for arg in args), training, self._asking.seed()
        )
        name = "layer" if isinstance(self.observation, seen.Layer) else "model"
        mode = "" if training is None else f", training={training}"
        called = f"{name}({_arguments(request.args, {})}{mode}), {name} from {self.called}"
        reply = self._asking.ask(request, called, Returned)
        return Answer(self._asking, reply.value, called, reply.printed)

    def __len__(self) -> int:
        return len(self._items())

    def __getitem__(self, index: int) -> Answer:
        """One item of the list or tuple that came back."""
        items = self._items()
        if not -len(items) <= index < len(items):
            self.stop(
                Outcome.WRONG,
                Explanation(say("What came back has only {count} items.", count=len(items))),
            )
        item = items[index]
        return Answer(self._asking, item, f"item {index} of {self.called}")

    def __iter__(self) -> Iterator[Answer]:
        return (self[index] for index in range(len(self)))

    def numpy(self) -> np.ndarray:
        """The values that came back, as a new array."""
        if not isinstance(self.observation, seen.Values):
            self.wrong_kind("numbers")
        return self.observation.numpy()

    def facts(self) -> Facts:
        """What the layer or model says of itself. Facts choose words, not points."""
        return self._asking.ask(Inspect(self._handle()), self.called, Facts)

    def weights(self) -> tuple[tuple[np.ndarray, ...], ...]:
        """The weights of the layer or model, layer by layer."""
        reply = self._asking.ask(GetWeights(self._handle()), self.called, Weights)
        return tuple(tuple(a.numpy() for a in layer.arrays) for layer in reply.layers)

    def set_weights(self, weights: tuple[LayerWeights, ...]) -> None:
        """Give it these weights, by layer and shape. Raises ``Verdict`` if they do not fit."""
        self._asking.ask(SetWeights(self._handle(), weights), self.called, Done)

    def wrong_kind(self, wanted: str) -> None:
        """End the check: what came back is not ``wanted``. Never returns."""
        observation = self.observation
        if isinstance(observation, seen.Nothing) and self.printed:
            headline = say(
                "Nothing was returned, only printed. Return {wanted} with `return`.",
                wanted=wanted,
            )
        elif isinstance(observation, seen.Nothing):
            headline = say(
                "Nothing was returned: the function ended without a `return`. Return {wanted}.",
                wanted=wanted,
            )
        elif isinstance(observation, seen.Symbolic):
            headline = say(
                "What came back is a symbolic tensor, a plan without values; "
                "{wanted} was wanted.",
                wanted=wanted,
            )
        elif isinstance(observation, seen.Named) and observation.kind == "class":
            headline = say(
                "What came back is the class {name} itself; {wanted} was wanted. "
                "Write {name}(...) to make one.",
                name=observation.name,
                wanted=wanted,
            )
        else:
            headline = say(
                "What came back is {kind}; {wanted} was wanted.",
                kind=kind_of(observation),
                wanted=wanted,
            )
        self.stop(Outcome.WRONG, Explanation(headline))

    def stop(self, outcome: Outcome, explanation: Explanation) -> None:
        """End the check with that outcome. Never returns."""
        self._asking.stop(
            outcome,
            Explanation(
                explanation.headline,
                explanation.public,
                self.called,
                explanation.came_back or describe(self.observation),
                explanation.misconception,
            ),
        )

    def _handle(self) -> int:
        if not isinstance(self.observation, (seen.Layer, seen.Model)):
            self.wrong_kind("a layer or a model")
        return self.observation.handle

    def _items(self) -> tuple[Observation, ...]:
        if not isinstance(self.observation, (seen.ListOf, seen.TupleOf)):
            self.wrong_kind("a tuple")
        return self.observation.items


class _Asking:
    """Sends requests and turns every reply that is not an answer into a verdict."""

    def __init__(self, transport: Transport, seed: int) -> None:
        self._transport = transport
        self._seed = seed
        self._count = 0

    def seed(self) -> int:
        """A new seed a call, so that random answers differ, and yet come again next run."""
        self._count += 1
        return (self._seed + self._count) % (1 << 63)

    def stop(self, outcome: Outcome, explanation: Explanation) -> None:
        self._transport.stop(Verdict(outcome, explanation))
        raise AssertionError("a transport's stop() must not return")

    def ask(self, request: AnyRequest, called: str, wanted: type[R]) -> R:
        """The reply, which is of the kind ``wanted``; any other one ends the check."""
        reply = self._transport.ask(request)
        match reply:
            case Raised():
                self._raised(reply, called)
            case Missing() if isinstance(request, Call):
                self._missing(request, reply, called)
            case Refused(why=why) if isinstance(request, SetWeights):
                headline = say("It does not take the weights it should: {why}.", why=why)
                public = say("Its layers do not have the weights that they should.")
                self.stop(Outcome.WRONG, Explanation(headline, public, called=called))
            case Refused(why=why):
                headline = say("It cannot be judged: {why}.", why=why)
                self.stop(Outcome.WRONG, Explanation(headline, called=called))
        if not isinstance(reply, wanted):
            self.stop(
                Outcome.ERROR,
                Explanation(say("The worker sent something that is no answer."), called=called),
            )
        return reply

    def _raised(self, reply: Raised, called: str) -> None:
        outcome = _outcome_of(reply)
        where = reply.frames[-1] if reply.frames else None
        what = say(
            "{type}: {message}",
            type=reply.type,
            message=_first_line(reply.message) or "no message",
        )
        if reply.todo:
            headline = say("Not written yet.")
        elif outcome is Outcome.EXITED_EARLY:
            headline = say(
                "The code ended Python ({type}) instead of returning.", type=reply.type
            )
        elif where is None:
            headline = what
        elif reply.stage == "import":
            headline = say(
                "The file cannot be imported: {file}, line {line}: {what}",
                file=where.file,
                line=where.line,
                what=what,
            )
        else:
            headline = say(
                "{what} ({file}, line {line})", what=what, file=where.file, line=where.line
            )
        self.stop(outcome, Explanation(headline, called=called, frames=reply.frames))

    def _missing(self, request: Call, reply: Missing, called: str) -> None:
        if reply.what == "module":
            headline = say("There is no file {module}.py.", module=request.module)
        elif reply.near:
            headline = say(
                "{module}.py has no function {function}. It has: {near}.",
                module=request.module,
                function=request.function,
                near=", ".join(reply.near[:8]),
            )
        else:
            headline = say(
                "{module}.py has no function {function}.",
                module=request.module,
                function=request.function,
            )
        self.stop(Outcome.MISSING, Explanation(headline, called=called))


def _outcome_of(reply: Raised) -> Outcome:
    if reply.todo:
        return Outcome.TO_DO
    kinds = {reply.type, *reply.bases}
    if "SystemExit" in kinds:
        return Outcome.EXITED_EARLY
    if kinds & {"MemoryError", "ResourceExhaustedError"}:
        return Outcome.OUT_OF_MEMORY
    return Outcome.ERROR


def _first_line(message: str) -> str:
    """The line of an error that says most. Keras puts one before it that says where only."""
    lines = [line.strip() for line in _COLOUR.sub("", message).splitlines() if line.strip()]
    if len(lines) > 1 and lines[0].startswith("Exception encountered when calling"):
        return lines[1]
    return lines[0] if lines else ""


def _arguments(args: tuple, kwargs: dict) -> str:
    shown = [describe(arg) for arg in args]
    shown += [f"{name}={describe(arg)}" for name, arg in kwargs.items()]
    return ", ".join(shown)
