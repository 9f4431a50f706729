"""The closed set of what can travel: plain-data descriptions of Python objects.

An observation says what an object *is*, never what it claims to be. Arrays and
tensors carry their bytes; layers, models and figures stay in the worker and are
named by a handle. The set is closed on purpose: whatever is not listed here
arrives as ``Other`` with the name of its type.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Annotated, Literal, Optional, Union

import msgspec
import numpy as np

DTYPES: dict[str, int] = {
    "bool": 1,
    "int8": 1,
    "int16": 2,
    "int32": 4,
    "int64": 8,
    "uint8": 1,
    "uint16": 2,
    "uint32": 4,
    "uint64": 8,
    "float16": 2,
    "bfloat16": 2,
    "float32": 4,
    "float64": 8,
    "complex64": 8,
    "complex128": 16,
}
"""Every dtype that has values on the wire, with its bytes per element."""

MAX_RANK = 32

MAX_ELEMENTS = 1 << 40
"""No axis is larger, nor all axes together, those of size 0 left out. NumPy refuses
some empty arrays that say they are larger, and nobody else has them."""

MAX_DEPTH = 32
"""Lists, tuples and dicts are not nested deeper: who walks them may recurse."""

Name = Annotated[str, msgspec.Meta(max_length=200)]
"""What a worker calls something. Short, for it ends up in reports."""


Dims = Annotated[tuple[Optional[int], ...], msgspec.Meta(max_length=MAX_RANK)]
"""The sizes of the axes, as far as they are known."""


class Thing(msgspec.Struct, frozen=True, tag_field="is", forbid_unknown_fields=True):
    """The base of all observations: each carries its kind under the key ``is``."""


class Nothing(Thing, tag="nothing"):
    """``None``."""


class Truth(Thing, tag="truth"):
    """``True`` or ``False``."""

    value: bool


class Integer(Thing, tag="integer"):
    """A Python ``int`` of at most 64 bits."""

    value: int


class Real(Thing, tag="real"):
    """A Python ``float``, NaN and the infinities included."""

    value: float


class Text(Thing, tag="text"):
    """A Python ``str``."""

    value: str


class DType(Thing, tag="dtype"):
    """A TensorFlow or NumPy dtype, however it was spelt."""

    name: Name


class Shape(Thing, tag="shape"):
    """A ``tf.TensorShape``; ``None`` stands for an unknown size, no dims for unknown rank."""

    dims: Optional[Dims]


class ListOf(Thing, tag="list"):
    """A Python ``list``."""

    items: tuple[Observation, ...]


class TupleOf(Thing, tag="tuple"):
    """A Python ``tuple``."""

    items: tuple[Observation, ...]


class DictOf(Thing, tag="dict"):
    """A Python ``dict``, as pairs in its own order."""

    pairs: tuple[tuple[Observation, Observation], ...]


class Values(Thing):
    """A block of numbers: C order, little-endian, exactly as many bytes as the shape needs.

    Raises:
        ValueError: dtype, shape and bytes do not fit together.
    """

    dtype: str
    shape: tuple[int, ...]
    data: bytes

    def __post_init__(self) -> None:
        size = DTYPES.get(self.dtype)
        if size is None:
            raise ValueError("no such dtype")
        check_axes(self.shape)
        if math.prod(self.shape) * size != len(self.data):
            raise ValueError("the bytes do not fit the shape")

    def numpy(self) -> np.ndarray:
        """The values as a new, writable array."""
        return np.frombuffer(bytearray(self.data), numpy_dtype(self.dtype)).reshape(self.shape)

    def view(self) -> np.ndarray:
        """The values as they lie here, read-only: for who copies them anyway."""
        return np.frombuffer(self.data, numpy_dtype(self.dtype)).reshape(self.shape)


class Array(Values, tag="array"):
    """A NumPy array or scalar."""


class Tensor(Values, tag="tensor"):
    """An eager ``tf.Tensor``."""


class Variable(Values, tag="variable"):
    """A ``tf.Variable`` or ``keras.Variable``."""


class Symbolic(Thing, tag="symbolic"):
    """A tensor without values: ``KerasTensor`` or a tensor of a graph."""

    dtype: Name
    dims: Optional[Dims]


class Layer(Thing, tag="layer"):
    """A Keras layer that stays in the worker. ``type`` is its class, ``keras`` Keras's own."""

    handle: int
    type: Name
    keras: Name


class Model(Thing, tag="model"):
    """A Keras model that stays in the worker."""

    handle: int
    type: Name
    keras: Name


MAX_PARTS = 64
"""A figure has no more panels, nor a panel more pictures, histograms or curves."""


class Picture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What ``imshow`` drew: its data, its colour map, the values at the map's two ends, and
    whether a colour bar tells them; and how much of that somebody sees who looks at it."""

    data: Array
    cmap: Optional[Name] = None
    low: Optional[float] = None
    high: Optional[float] = None
    colorbar: Optional[bool] = None
    even: Optional[bool] = None
    """Whether the colours run evenly from the one end to the other."""
    across: Optional[tuple[float, float]] = None
    """From a pixel to the next of its row: to the right and upwards, in parts of the longer
    side of the figure."""
    down: Optional[tuple[float, float]] = None
    """The same from a pixel to the next of its column."""
    alpha: Optional[float] = None
    hidden: Optional[float] = None
    """The share of its pixels that are beyond an edge."""
    covered: Optional[float] = None
    """The share of what is left of it that lies beneath something else, text not counted."""
    written: Optional[float] = None
    """The same for text."""


class Bars(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What ``hist`` or ``bar`` drew: how high each bar is, where it begins and ends, on what
    height they stand, and whether they have a colour that can be seen.

    Raises:
        ValueError: they are not a row of bars and one edge more.
    """

    counts: Array
    edges: Array
    base: Optional[float] = None
    inked: Optional[bool] = None

    def __post_init__(self) -> None:
        bars = math.prod(self.counts.shape)
        if self.counts.shape != (bars,) or self.edges.shape != (bars + 1,):
            raise ValueError("no histogram has such bars")
        if any(part.dtype.startswith("complex") for part in (self.counts, self.edges)):
            raise ValueError("no histogram has complex bars")


class Curve(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What ``plot`` drew."""

    x: Array
    y: Array


class Panel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of a figure's axes. In a description of what is wanted, None says that it does
    not matter, and so does an empty tuple."""

    pictures: Annotated[tuple[Picture, ...], msgspec.Meta(max_length=MAX_PARTS)] = ()
    histograms: Annotated[tuple[Bars, ...], msgspec.Meta(max_length=MAX_PARTS)] = ()
    curves: Annotated[tuple[Curve, ...], msgspec.Meta(max_length=MAX_PARTS)] = ()
    title: Optional[Name] = None
    xlabel: Optional[Name] = None
    ylabel: Optional[Name] = None
    xlim: Optional[tuple[float, float]] = None
    ylim: Optional[tuple[float, float]] = None
    scales: Optional[tuple[Name, Name]] = None
    """How its x and its y axis count: ``linear``, ``log``."""
    covered: Optional[float] = None
    """The share of it that lies beneath something that is neither its own nor text."""
    place: Optional[tuple[float, float, float, float]] = None
    """Left, bottom, width and height, in parts of the figure."""


class Figure(Thing, tag="figure"):
    """A Matplotlib figure as plain data: what was drawn, never pixels. Panels are in
    reading order: rows from top to bottom, each from left to right."""

    panels: Annotated[tuple[Panel, ...], msgspec.Meta(max_length=MAX_PARTS)]
    title: Optional[Name] = None
    size: Optional[tuple[float, float]] = None
    """Width and height in inches."""


class History(Thing, tag="history"):
    """What ``fit`` returns: each metric's values, one an epoch."""

    metrics: dict[Name, tuple[float, ...]]


class Named(Thing, tag="named"):
    """A class, a function or a module, by name only."""

    kind: Literal["class", "function", "module"]
    name: Name


class Other(Thing, tag="other"):
    """Something else: the name of its type, and why it is not described further."""

    type: Name
    why: Name = ""


Observation = Union[
    Nothing,
    Truth,
    Integer,
    Real,
    Text,
    DType,
    Shape,
    ListOf,
    TupleOf,
    DictOf,
    Array,
    Tensor,
    Variable,
    Symbolic,
    Layer,
    Model,
    Figure,
    History,
    Named,
    Other,
]


def check_axes(shape: tuple[int, ...]) -> None:
    """See that an array may have this shape.

    Raises:
        ValueError: it may not.
    """
    if len(shape) > MAX_RANK or min(shape, default=0) < 0:
        raise ValueError("no such shape")
    if math.prod(filter(None, shape)) > MAX_ELEMENTS:
        raise ValueError("no array is that large")


def check_depth(things: Iterable[Observation]) -> None:
    """See that these are not nested too deeply.

    Raises:
        ValueError: they are.
    """
    level = list(things)
    for _ in range(MAX_DEPTH):
        level = [part for thing in level for part in _parts(thing)]
        if not level:
            return
    raise ValueError("too deeply nested")


def _parts(thing: Observation) -> Iterable[Observation]:
    match thing:
        case ListOf(items=items) | TupleOf(items=items):
            return items
        case DictOf(pairs=pairs):
            return (part for pair in pairs for part in pair)
    return ()


def numpy_dtype(name: str) -> np.dtype:
    """NumPy's dtype of that name; bfloat16 comes from ml_dtypes, which TensorFlow brings."""
    if name == "bfloat16":
        import ml_dtypes

        return np.dtype(ml_dtypes.bfloat16)
    return np.dtype(name)


def values(kind: type[Values], array: np.ndarray) -> Values:
    """``array`` as an ``Array``, ``Tensor`` or ``Variable`` observation.

    Raises:
        ValueError: its dtype is not one that travels.
    """
    array = np.asarray(array)
    if array.dtype.byteorder == ">":
        array = array.astype(array.dtype.newbyteorder("<"))
    return kind(array.dtype.name, array.shape, array.tobytes())
