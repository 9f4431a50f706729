"""Requests of the judge and replies of the worker."""

from __future__ import annotations

from typing import Annotated, Literal, Optional, Union

import msgspec

from grader.wire.observations import (
    Array,
    Dims,
    Name,
    Observation,
    Thing,
    check_axes,
    check_depth,
)

MAX_TEXT = 4_000
MAX_FRAMES = 20
MAX_LINES = 40

Line = Annotated[str, msgspec.Meta(max_length=300)]
"""A line of code, or the path of a file. Like a ``Name`` it ends up in reports."""

Prose = Annotated[str, msgspec.Meta(max_length=MAX_TEXT)]
"""What an exception says, or what was printed."""


class Use(Thing, tag="use"):
    """As an argument: the object that the worker keeps under that handle."""

    handle: int


class Make(Thing, tag="make"):
    """As an argument: a Keras layer that the worker makes, with weights where they are given.

    Layers that learners are handed are made by the kit, never taken from another
    exercise's answer: one mistake costs once.
    """

    layer: str
    config: dict[str, Observation]
    input_shape: tuple[Optional[int], ...] = ()
    weights: tuple[Array, ...] = ()


class MakeModel(Thing, tag="make-model"):
    """As an argument: a Sequential model of these layers for inputs of that shape, the
    batch axis left out."""

    layers: tuple[Make, ...]
    input_shape: tuple[Optional[int], ...]


class MakeFile(Thing, tag="make-file"):
    """As an argument: the path of a file of that name in a new, empty folder."""

    name: Line


Argument = Union[Observation, Use, Make, MakeModel, MakeFile]
MADE = (Use, Make, MakeModel, MakeFile)
"""Arguments that the worker makes or keeps, and that stand for themselves alone."""


class Request(msgspec.Struct, frozen=True, tag_field="do", forbid_unknown_fields=True):
    """The base of all requests."""


class Load(Request, tag="load"):
    """First of all: the submission's files, by POSIX path inside the package."""

    files: dict[str, bytes]
    module_seconds: float = 15.0
    """How long the lines of one module may take, before only definitions are run."""


class Import(Request, tag="import"):
    """Run a module, if that was not done yet: what is slow in it is no call's time."""

    module: str


class Call(Request, tag="call"):
    """Call ``module.function(*args, **kwargs)`` of the submission."""

    module: str
    function: str
    args: tuple[Argument, ...]
    kwargs: dict[str, Argument]
    seed: int
    shared: bool = False
    """A layer or model that came back from an equal shared call may come back again, as
    later requests left it: building a network takes far longer than asking it."""


class Trace(Request, tag="trace"):
    """Call ``module.function`` on a fresh symbolic input, given first, and make a model of
    what comes back. If that is no symbolic tensor, it comes back as it is."""

    module: str
    function: str
    input_shape: tuple[Optional[int], ...]
    """Without the batch axis."""
    args: tuple[Argument, ...]
    kwargs: dict[str, Argument]
    seed: int


class Give(Request, tag="give"):
    """Make the thing that ``what`` describes and keep it: it can be handed over by its
    handle, and asked for its facts after the call."""

    what: Argument
    seed: int


class Provide(Request, tag="provide"):
    """What ``keras.datasets.mnist.load_data()`` gives until the next ``Forget``."""

    x_train: Array
    y_train: Array
    x_test: Array
    y_test: Array


class Apply(Request, tag="apply"):
    """Call a layer or model that an earlier reply named."""

    handle: int
    args: tuple[Argument, ...]
    training: Optional[bool]
    seed: int


class Inspect(Request, tag="inspect"):
    """Tell the facts of a layer or model."""

    handle: int


class Forget(Request, tag="forget"):
    """Let go of every layer and model, and of what was provided: the check that asked for
    them is over."""


class Testify(Request, tag="testify"):
    """Tell what learner code did in this process, as far as it was noticed."""


class GetWeights(Request, tag="get-weights"):
    """Tell the weights of a layer or model, layer by layer."""

    handle: int


class LayerWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The weights of one layer, in that layer's own order (kernel, then bias)."""

    arrays: tuple[Array, ...]


class SetWeights(Request, tag="set-weights"):
    """Give weights to layers. Each entry goes to the next layer with exactly these shapes.

    By layer and shape, never by position: a right model may list its layers in
    another order.
    """

    handle: int
    layers: tuple[LayerWeights, ...]


AnyRequest = Union[
    Load,
    Import,
    Call,
    Trace,
    Give,
    Provide,
    Apply,
    Inspect,
    GetWeights,
    SetWeights,
    Forget,
    Testify,
]


class Reply(msgspec.Struct, frozen=True, tag_field="re", forbid_unknown_fields=True):
    """The base of all replies."""


class Done(Reply, tag="done"):
    """It is done, and there is nothing to tell."""


class Returned(Reply, tag="returned"):
    """The call returned; ``printed`` is what it wrote to stdout, cut short. ``files`` names
    those that a ``MakeFile`` stood for and that were there at the end."""

    value: Observation
    printed: Prose = ""
    files: tuple[Line, ...] = ()

    def __post_init__(self) -> None:
        check_depth((self.value,))


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the learner's own frames in a traceback, outermost first."""

    file: Line
    line: int
    function: Name
    source: Line


class Stopped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line of a module that raised, or took too long (``late``: so many seconds), when the module was run."""

    type: Name
    message: Prose
    frame: Frame
    late: float = 0.0


class Imported(Reply, tag="imported"):
    """The module was run. ``stopped`` are the lines that were not run to their end."""

    stopped: Annotated[tuple[Stopped, ...], msgspec.Meta(max_length=MAX_LINES)] = ()


class Raised(Reply, tag="raised"):
    """Learner code raised. ``todo``: it is a stub that nobody has filled yet."""

    type: Name
    bases: tuple[Name, ...]
    message: Prose
    frames: Annotated[tuple[Frame, ...], msgspec.Meta(max_length=MAX_FRAMES)]
    todo: bool = False
    printed: Prose = ""
    stage: Literal["import", "call"] = "call"
    late: float = 0.0
    """After so many seconds it was interrupted; not at all if 0."""
    left_in: bool = False
    """It is the line that a stub has, in a function that somebody has written."""
    because: Optional[Stopped] = None
    """The line of the module that would have defined what is missing."""


class Missing(Reply, tag="missing"):
    """There is no such module or function in the submission."""

    what: Literal["module", "function"]
    near: tuple[Name, ...] = ()
    """Functions that the module does define, when it is the function that is missing."""


class Refused(Reply, tag="refused"):
    """The worker could not do what was asked with the learner's object: why."""

    why: Prose


class WeightFact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One layer that has weights: its class, and their names (``kernel``) and shapes."""

    type: Name
    names: tuple[Name, ...]
    shapes: tuple[tuple[int, ...], ...]
    dtypes: tuple[Name, ...]
    trainable: bool
    computes: Name = "float32"
    """The dtype it computes in, which may be another than that of its weights."""

    def __post_init__(self) -> None:
        for shape in self.shapes:
            check_axes(shape)


class Port(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape and dtype of one input or output of a model; no dims: not known."""

    dtype: Name
    dims: Optional[Dims]


class Facts(Reply, tag="facts"):
    """What a layer or model says of itself. Learner code can forge every one of these.

    So they choose a message or refine a verdict; points rest on behaviour.
    """

    name: Name
    built: bool
    dtype: Name
    settings: dict[str, Observation]
    inputs: tuple[Port, ...] = ()
    outputs: tuple[Port, ...] = ()
    layers: tuple[WeightFact, ...] = ()
    losses: int = 0
    """How many penalties it adds to the loss, as regularizers do."""

    def __post_init__(self) -> None:
        check_depth(self.settings.values())


class Weights(Reply, tag="weights"):
    """The weights, layer by layer."""

    layers: tuple[LayerWeights, ...]


class Testimony(Reply, tag="testimony"):
    """What was noticed. Like facts, learner code can forge it: it is shown, never used."""

    lines: Annotated[tuple[Name, ...], msgspec.Meta(max_length=MAX_LINES)]


AnyReply = Union[
    Done, Imported, Returned, Raised, Missing, Refused, Facts, Weights, Testimony
]
