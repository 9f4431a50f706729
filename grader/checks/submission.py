"""The fixture ``submission``: a learner's functions as a check sees them.

``submission.casting.to_float32(images)`` asks the worker to make that call and gives
an ``Answer``. Whether the worker is this process or a sandbox is the transport's
matter; a check cannot tell.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeVar

import msgspec
import numpy as np

from grader.checks import withheld
from grader.checks.arguments import to_argument
from grader.checks.describe import describe, is_made_by, kind_of
from grader.checks.mnist import Mnist
from grader.checks.reasons import reason
from grader.checks.said import said, first_line
from grader.checks.told import told
from grader.checks.verdict import Explanation, Outcome, Verdict
from grader.wire import observations as seen
from grader.wire.codec import MAX_BYTES
from grader.wire.messages import (
    AnyReply,
    AnyRequest,
    Apply,
    Argument,
    Call,
    Done,
    Facts,
    GetWeights,
    Give,
    Inspect,
    LayerWeights,
    Make,
    MakeModel,
    MakeSaved,
    Missing,
    Provide,
    Raised,
    Refused,
    Reply,
    Returned,
    SetWeights,
    Stopped,
    Trace,
    Use,
    Weights,
)
from grader.wire.observations import Observation
from grader.words import Sentence, Words, listed, say

R = TypeVar("R", bound=Reply)
_MOST_WEIGHTS = 100_000_000
"""In one model: sixty times as many as CNN_Basic has."""
_FLOAT32 = 4


class Transport(Protocol):
    """How requests reach a worker."""

    def ask(self, request: AnyRequest) -> AnyReply:
        """Send ``request`` and wait for its reply."""

    def stop(self, verdict: Verdict) -> None:
        """End the check with ``verdict``. Never returns."""


class Submission:
    """One learner's modules, as attributes.

    ``on_figure`` gets every answer that is held against a figure, right or wrong.
    ``trusted`` says that these are the reference answers: only what they give can be wanted.
    """

    def __init__(
        self,
        transport: Transport,
        seed: int,
        on_figure: Callable[[Answer], None] = lambda answer: None,
        trusted: bool = False,
    ) -> None:
        self._asking = _Asking(transport, seed, on_figure, trusted)

    def given(self, what: Make | MakeModel) -> Answer:
        """A layer or model that the kit makes for the learner's function, ready to be
        handed over, and to be asked for its facts before and after."""

        def called() -> Words:
            return say("what was handed over: {what}", what=describe(what))

        reply = self._asking.ask(Give(what, self._asking.seed()), called, Returned)
        if not isinstance(reply.value, (seen.Layer, seen.Model)):
            self._asking.no_answer(called())
        return Answer(self._asking, reply.value, called)

    def saved(self, name: str) -> Answer:
        """The model in the file that ``make.file(name)`` stood for in an earlier call, as
        Keras reads it; nothing, if it can read none."""

        def called() -> Words:
            return describe(MakeSaved(name))

        reply = self._asking.ask(
            Give(MakeSaved(name), self._asking.seed()), called, Returned
        )
        return Answer(self._asking, reply.value, called)

    def provide(self, mnist: Mnist) -> None:
        """In this check, ``keras.datasets.mnist.load_data()`` gives these digits."""
        parts = (mnist.x_train, mnist.y_train, mnist.x_test, mnist.y_test)
        request = Provide(*(seen.values(seen.Array, part) for part in parts))
        self._asking.ask(request, lambda: say("providing digits"), Done)

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
        return self._call(args, kwargs, shared=False)

    def unless_it_raises(self, *args: Any, **kwargs: Any) -> Answer | None:
        """As a call; None if the function raises an exception: at an edge where some of the
        right ways do, and others don't."""
        return self._asking.unless_it_raises(lambda: self(*args, **kwargs))

    def shared(self, *args: Any, **kwargs: Any) -> Answer:
        """As a call, but the layer or model may be one that an earlier check got for an
        equal shared call, with the weights that it left. For checks that set the weights
        they need, or do not look at them: building a network is what takes time.
        """
        return self._call(args, kwargs, shared=True)

    def _call(self, args: tuple, kwargs: dict[str, Any], shared: bool) -> Answer:
        made = tuple(to_argument(arg) for arg in args)
        named = {name: to_argument(arg) for name, arg in kwargs.items()}
        request = Call(self._module, self._name, made, named, self._asking.seed(), shared)

        def called() -> Words:
            shown = {name: _shown(kwargs[name], arg) for name, arg in named.items()}
            return self._called(_arguments(tuple(map(_shown, args, made)), shown))

        reply = self._asking.ask(request, called, Returned)
        return Answer(
            self._asking, reply.value, called, reply.printed, reply.files, reply.read
        )

    def as_model(
        self, input_shape: tuple[int | None, ...], *args: Any, **kwargs: Any
    ) -> Answer:
        """Call the function on a symbolic input first, ``args`` behind it, and give the model
        from that input to what came back. ``input_shape`` is without the batch axis.

        Weights can be set in it, and it can be called on drawn images, which is how the
        steps that a learner's function takes are judged by what they compute.
        """
        request = Trace(
            self._module,
            self._name,
            tuple(input_shape),
            tuple(to_argument(arg) for arg in args),
            {name: to_argument(arg) for name, arg in kwargs.items()},
            self._asking.seed(),
        )
        first = seen.Symbolic("float32", (None, *input_shape))

        def called() -> Words:
            return self._called(_arguments((first, *request.args), request.kwargs))

        reply = self._asking.ask(request, called, Returned)
        answer = Answer(self._asking, reply.value, called, reply.printed)
        if not isinstance(reply.value, seen.Model):
            answer.wrong_kind(say("a symbolic tensor made from the first argument"))
        return answer

    def _called(self, arguments: Sentence) -> Sentence:
        name = f"{self._module}.{self._name}"
        return Sentence("{name}({arguments})", {"name": name, "arguments": arguments})


class Answer:
    """What came back, with the call it came from. ``expect(answer)`` judges it."""

    def __init__(
        self,
        asking: _Asking,
        observation: Observation,
        called: Callable[[], Words],
        printed: str = "",
        files: tuple[str, ...] = (),
        read: tuple[str, ...] = (),
    ) -> None:
        self._asking = asking
        self.observation = observation
        self._called = called
        self.printed = printed
        self.files = files
        """Names of those files, of all that ``make.file`` gave, that were there at its end."""
        self.read = read
        """Names of those of them that it opened for reading."""
        self.wanted: seen.Figure | None = None
        """The figure that was wanted, once a check has said so: a learner may look at it."""
        self.trusted = asking.trusted
        """Whether it came from a reference answer, so that it may be what is wanted."""

    @functools.cached_property
    def called(self) -> Words:
        """The call it came from, for a message. Most checks pass and never ask."""
        return self._called()

    def wants(self, figure: seen.Figure) -> None:
        """Say which figure is wanted; whoever made the ``Submission`` may look at both."""
        self.wanted = figure
        self._asking.on_figure(self)

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

        def called() -> Words:
            mode = {} if training is None else {"training": seen.Truth(training)}
            arguments = _arguments(request.args, mode)
            if isinstance(self.observation, seen.Layer):
                return say(
                    "layer({arguments}), layer from {origin}",
                    arguments=arguments,
                    origin=self.called,
                )
            return say(
                "model({arguments}), model from {origin}",
                arguments=arguments,
                origin=self.called,
            )

        reply = self._asking.ask(request, called, Returned)
        return Answer(self._asking, reply.value, called, reply.printed)

    def unless_it_raises(self, *args: Any, training: bool | None = None) -> Answer | None:
        """As a call of the layer or model; None if it raises an exception."""
        return self._asking.unless_it_raises(lambda: self(*args, training=training))

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
        return Answer(
            self._asking,
            item,
            lambda: say("item {index} of {origin}", index=index, origin=self.called),
        )

    def __iter__(self) -> Iterator[Answer]:
        return (self[index] for index in range(len(self)))

    def numpy(self) -> np.ndarray:
        """The values that came back, as a new array. A submission's can be asked for their
        properties, but not be what is wanted."""
        if not isinstance(self.observation, seen.Values):
            self.wrong_kind(say("numbers"))
        values = self.observation.numpy()
        return values if self.trusted else told(values)

    def metric(self, name: str = "loss") -> tuple[float, ...]:
        """A metric of the training history that came back, one value an epoch."""
        if not isinstance(self.observation, seen.History):
            self.wrong_kind(say("the training history that fit returns"))
        return self.observation.metrics.get(name, ())

    def facts(self) -> Facts:
        """What the layer or model of a reference answer says of itself.

        Raises:
            TypeError: it is a submission's. ``expect`` has what can be asked of that.
        """
        if not self.trusted:
            raise TypeError(
                "a submission can forge what its layers say of themselves: let `expect` hold "
                "it against what is wanted, and draw weights for the shapes that are wanted"
            )
        return claims(self)

    def weights(self) -> tuple[tuple[np.ndarray, ...], ...]:
        """The weights of the layer or model, layer by layer."""
        reply = self._asking.ask(GetWeights(self._handle()), self._called, Weights)
        sizes = (math.prod(a.shape) for layer in reply.layers for a in layer.arrays)
        if sum(sizes) * _FLOAT32 > MAX_BYTES:  # of bytes, say, to be eight times as large here
            self._asking.no_answer(self.called)
        mark = (lambda values: values) if self.trusted else told
        return tuple(tuple(mark(a.numpy()) for a in layer.arrays) for layer in reply.layers)

    def set_weights(self, weights: tuple[LayerWeights, ...]) -> None:
        """Give it these weights, by layer and shape. Raises ``Verdict`` if they do not fit."""
        self._asking.ask(SetWeights(self._handle(), weights), self._called, Done)

    def wrong_kind(self, wanted: Words) -> None:
        """End the check: what came back is not ``wanted``. Never returns."""
        observation = self.observation
        if isinstance(observation, seen.Nothing) and self.printed:
            headline = say(
                "Nothing was returned, only printed. Return {wanted} with `return`.",
                wanted=wanted,
            )
        elif isinstance(observation, seen.Nothing):
            headline = say(
                "Nothing was returned: there is no `return`, or what stands behind it gives "
                "None. Return {wanted}.",
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
                "What came back is the class {name} itself; {wanted} was wanted.",
                name=observation.name,
                wanted=wanted,
            )
            if is_made_by(observation.name, wanted):
                headline = say(
                    "What came back is the class {name} itself; {wanted} was wanted. "
                    "Write {name}(...) to make one.",
                    name=observation.name,
                    wanted=wanted,
                )
        elif isinstance(observation, seen.Other) and observation.type == "Axes":
            headline = say(
                "What came back is the axes of a figure, not the figure: {wanted} was wanted. "
                "Return fig, which holds the axes.",
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
            self.wrong_kind(say("a layer or a model"))
        return self.observation.handle

    def _items(self) -> tuple[Observation, ...]:
        if not isinstance(self.observation, (seen.ListOf, seen.TupleOf)):
            self.wrong_kind(say("a tuple"))
        return self.observation.items


def claims(answer: Answer) -> Facts:
    """What the layer or model says of itself. For expectations: claims choose words, and
    nothing that is wanted comes from them."""
    asking, called = answer._asking, answer._called
    facts = asking.ask(Inspect(answer._handle()), called, Facts)
    sizes = (math.prod(shape) for layer in facts.layers for shape in layer.shapes)
    if sum(sizes) > _MOST_WEIGHTS:
        asking.no_answer(answer.called)
    return facts


class _RaisedAllowed(Exception):
    """Learner code raised where it may."""


class _Asking:
    """Sends requests and turns every reply that is not an answer into a verdict."""

    def __init__(
        self,
        transport: Transport,
        seed: int,
        on_figure: Callable[[Answer], None],
        trusted: bool,
    ) -> None:
        self._transport = transport
        self.on_figure = on_figure
        self.trusted = trusted
        self._seed = seed
        self._count = 0
        self._may_raise = False
        self._module = ""

    def seed(self) -> int:
        """A new seed a call, so that random answers differ, and yet come again next run."""
        self._count += 1
        return (self._seed + self._count) % (1 << 63)

    def unless_it_raises(self, call: Callable[[], Answer]) -> Answer | None:
        self._may_raise = True
        try:
            return call()
        except _RaisedAllowed:
            return None
        finally:
            self._may_raise = False

    def stop(self, outcome: Outcome, explanation: Explanation) -> None:
        self._transport.stop(Verdict(outcome, explanation))
        raise AssertionError("a transport's stop() must not return")

    def ask(self, request: AnyRequest, called: Callable[[], Words], wanted: type[R]) -> R:
        """The reply, which is of the kind ``wanted``; any other one ends the check.

        ``called`` says of which call, for a message: nobody asks it unless there is one."""
        if isinstance(request, (Call, Trace)):
            self._module = request.module
        reply = self._transport.ask(request)
        match reply:
            case Raised():
                self._raised(reply, called())
            case Missing() if isinstance(request, (Call, Trace)):
                self._missing(request, reply, called())
            case Refused(why=why) if isinstance(request, SetWeights):
                headline = say(
                    "It does not take the weights it should: {why}.", why=reason(why)
                )
                public = say("Its layers do not have the weights that they should.")
                self.stop(Outcome.WRONG, Explanation(headline, public, called=called()))
            case Refused(why=why):
                headline = say("It cannot be judged: {why}.", why=reason(why))
                self.stop(Outcome.WRONG, Explanation(headline, called=called()))
        if not isinstance(reply, wanted):
            self.no_answer(called())
        return reply

    def no_answer(self, called: Words) -> None:
        """End the check: the worker sent what no honest worker does. Never returns."""
        headline = say("The worker sent something that is no answer.")
        self.stop(Outcome.ERROR, Explanation(headline, called=called))

    def _raised(self, reply: Raised, called: Words) -> None:
        outcome = _outcome_of(reply)
        if self._may_raise and outcome is Outcome.ERROR and reply.stage == "call":
            raise _RaisedAllowed
        whole = _said(msgspec.structs.replace(reply, message=first_line(reply.message)))
        reply = msgspec.structs.replace(reply, message=said(reply.message))
        if reply.because is not None:
            why = msgspec.structs.replace(
                reply.because, message=said(reply.because.message)
            )
            reply = msgspec.structs.replace(reply, because=why)
        self.stop(
            outcome,
            Explanation(
                _headline(reply),
                _headline(withheld.raised(reply, self._module)),
                called=called,
                frames=reply.frames,
                error=whole.text(),
            ),
        )

    def _missing(self, request: Call | Trace, reply: Missing, called: Words) -> None:
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


def _headline(reply: Raised) -> Sentence:
    """How it was raised, and where if there is a file to be named."""
    where = reply.frames[-1] if reply.frames and reply.frames[-1].file else None
    what = _said(reply)
    if reply.todo:
        headline = say("Not written yet.")
    elif reply.left_in and where is not None:
        headline = say(
            "Your answer is there, but a line of the stub still stops it: "
            "`{source}` ({file}, line {line}). Delete that line.",
            source=where.source,
            file=where.file,
            line=where.line,
        )
    elif reply.late and reply.stage == "call":
        headline = late_call(reply.late)
    elif _outcome_of(reply) is Outcome.EXITED_EARLY:
        headline = say("The code ended Python ({type}) instead of returning.", type=reply.type)
    elif where is None:
        headline = what
    elif reply.stage == "import":
        headline = say(
            "The function is not there, because {file}, line {line}, stopped: {what}",
            file=where.file,
            line=where.line,
            what=what,
        )
    else:
        headline = say(
            "{what} ({file}, line {line})", what=what, file=where.file, line=where.line
        )
    if reply.because is not None and reply.because.frame.file:
        headline = say(
            "{what}. It would come from {file}, line {line}, but that line stopped: {why}",
            what=headline,
            file=reply.because.frame.file,
            line=reply.because.frame.line,
            why=_said(reply.because),
        )
    return headline


def late_call(seconds: float) -> Sentence:
    """A call was ended that took so long."""
    return say(
        "The call did not end within {seconds:g} seconds. Is there an endless loop?",
        seconds=seconds,
    )


def what_stopped(line: Stopped) -> Sentence:
    """What Python said of a line that stopped while its module was run."""
    return _said(msgspec.structs.replace(line, message=said(line.message)))


def _said(reply: Raised | Stopped) -> Sentence:
    """What Python said, or that it had no time to say anything."""
    if reply.late:
        return say("It takes longer than {seconds:g} seconds.", seconds=reply.late)
    message = reply.message or say("no message")
    return Sentence("{type}: {message}", {"type": reply.type, "message": message})


def _outcome_of(reply: Raised) -> Outcome:
    if reply.todo:
        return Outcome.TO_DO
    if reply.late:
        return Outcome.TIMED_OUT
    kinds = {reply.type, *reply.bases}
    if "SystemExit" in kinds:
        return Outcome.EXITED_EARLY
    if kinds & {"MemoryError", "ResourceExhaustedError"}:
        return Outcome.OUT_OF_MEMORY
    return Outcome.ERROR


def _shown(given: Any, made: Argument) -> Any:
    """An argument as messages describe it: of a layer or model, what it is, not its handle."""
    return given.observation if isinstance(given, Answer) else made


def _arguments(args: tuple, kwargs: dict) -> Sentence:
    shown = [describe(arg) for arg in args]
    for name, value in kwargs.items():
        shown.append(Sentence("{name}={value}", {"name": name, "value": describe(value)}))
    return listed(shown)
