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

    dims: Optional[tuple[Optional[int], ...]]


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


class Array(Values, tag="array"):
    """A NumPy array or scalar."""


class Tensor(Values, tag="tensor"):
    """An eager ``tf.Tensor``."""


class Variable(Values, tag="variable"):
    """A ``tf.Variable`` or ``keras.Variable``."""


class Symbolic(Thing, tag="symbolic"):
    """A tensor without values: ``KerasTensor`` or a tensor of a graph."""

    dtype: Name
    dims: Optional[tuple[Optional[int], ...]]


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
    Named,
    Other,
]


def check_axes(shape: tuple[int, ...]) -> None:
    """See that an array may have this shape.

    Raises:
        ValueError: it may not.
    """
    if len(shape) > MAX_RANK or any(axis < 0 for axis in shape):
        raise ValueError("no such shape")
    if math.prod(axis or 1 for axis in shape) > MAX_ELEMENTS:
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
