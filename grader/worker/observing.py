"""From a Python object to what can travel: true types, values from the buffer.

A named tuple is a tuple, a member of an ``IntEnum`` an int, a matrix an array: what
inherits from one of Python's own classes, or from NumPy's array, holds what such an object
holds. It is read by the methods of that class, never by those that a subclass puts in
their place. An object of a learner's own class that merely claims a shape, a dtype or a
class is ``Other``. TensorFlow is never imported here: if nobody imported it yet, then no
object can be a tensor.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

import numpy as np

from grader.wire import observations as seen
from grader.wire.observations import Observation
from grader.worker import figures
from grader.worker.text import fit

MAX_DEPTH = 12
MAX_ITEMS = 20_000
MAX_TEXT = 20_000
MAX_ARRAY = 32 << 20
_WIDEST = 1 << 63
_SCALARS = tuple({np.dtype(code).type for code in np.typecodes["All"]})


class Observer:
    """Describes objects. ``keep`` gives a handle for what stays in the worker."""

    def __init__(self, keep: Callable[[Any], int]) -> None:
        self._keep = keep

    def observe(self, thing: Any) -> Observation:
        """What ``thing`` is."""
        self._items = 0
        return self._observe(thing, MAX_DEPTH)

    def _observe(self, thing: Any, depth: int) -> Observation:
        self._items += 1
        if depth == 0 or self._items > MAX_ITEMS:
            return _other(thing, "too deeply nested or too long")
        kind = type(thing)
        if thing is None:
            return seen.Nothing()
        if kind is bool:
            return seen.Truth(thing)
        # type(), not isinstance(): an object may lie about its __class__.
        if issubclass(kind, int):
            number = int.__int__(thing)
            if -_WIDEST <= number < _WIDEST:
                return seen.Integer(number)
            return _other(thing, "more than 64 bits")
        if issubclass(kind, str):
            return seen.Text(fit(str.__str__(thing), MAX_TEXT))
        if issubclass(kind, list):
            return seen.ListOf(self._all(list.__iter__(thing), depth))
        if issubclass(kind, tuple) and not _is_drawn(kind):
            return seen.TupleOf(self._all(tuple.__iter__(thing), depth))
        if issubclass(kind, dict):
            pairs = (part for pair in dict.items(thing) for part in pair)
            parts = self._all(pairs, depth)
            return seen.DictOf(tuple(zip(parts[::2], parts[1::2])))
        if issubclass(kind, np.ndarray):
            return _of_numpy(kind, thing)
        if _is_scalar(kind):
            return _values(seen.Array, np.asarray(thing), thing)
        if issubclass(kind, np.generic):
            return _other(thing)  # of a class of its own, and NumPy reads it by its methods
        if issubclass(kind, float):
            return seen.Real(float.__float__(thing))
        if issubclass(kind, np.dtype):
            return seen.DType(fit(thing.name))
        if kind is type and _is_scalar(thing):
            return seen.DType(np.dtype(thing).name)
        if figures.is_figure(thing):
            return self._figure(thing)
        return self._of_tensorflow(thing) or self._of_keras(thing) or _named(thing)

    def _all(self, items: Iterator[Any], depth: int) -> tuple[Observation, ...]:
        """Each of ``items``, up to the first one of those that are too many to travel."""
        found = []
        for item in items:
            found.append(self._observe(item, depth - 1))
            if self._items > MAX_ITEMS:
                break
        return tuple(found)

    def _figure(self, thing: Any) -> Observation:
        def travelling(array: np.ndarray) -> seen.Array:
            described = _values(seen.Array, array, array)
            if not isinstance(described, seen.Array):
                raise ValueError("what it holds cannot travel")
            return described

        try:
            return figures.describe(thing, travelling)
        except (ValueError, TypeError, AttributeError) as error:
            return _other(thing, str(error))

    def _of_tensorflow(self, thing: Any) -> Observation | None:
        ops = sys.modules.get("tensorflow.python.framework.ops")
        if ops is None:
            return None
        kind = type(thing)
        if kind is ops.EagerTensor:
            if thing.dtype.name not in seen.DTYPES:
                return _other(thing, f"of dtype {thing.dtype.name}")
            return _values(seen.Tensor, thing.numpy(), thing)
        if kind is ops.SymbolicTensor:
            return seen.Symbolic(thing.dtype.name, _dims(thing.shape))
        if kind is sys.modules["tensorflow.python.framework.dtypes"].DType:
            return seen.DType(thing.name)
        if kind is sys.modules["tensorflow.python.framework.tensor_shape"].TensorShape:
            return seen.Shape(_dims(thing))
        variables = sys.modules["tensorflow.python.ops.resource_variable_ops"]
        if kind is variables.ResourceVariable:
            if thing.dtype.name not in seen.DTYPES:
                return _other(thing, f"of dtype {thing.dtype.name}")
            return _values(seen.Variable, thing.numpy(), thing)
        return None

    def _of_keras(self, thing: Any) -> Observation | None:
        keras = sys.modules.get("keras")
        if keras is None:
            return None
        kind = type(thing)
        if kind is keras.KerasTensor:
            return seen.Symbolic(
                keras.backend.standardize_dtype(thing.dtype), _dims(thing.shape)
            )
        if kind is keras.Variable:
            return _values(seen.Variable, thing.numpy(), thing)
        if kind is keras.callbacks.History:
            return seen.History(
                {
                    fit(str(name)): tuple(float(value) for value in values)
                    for name, values in thing.history.items()
                }
            )
        if issubclass(kind, keras.Model):
            return seen.Model(self._keep(thing), fit(kind.__name__), keras_class(kind))
        if issubclass(kind, keras.layers.Layer):
            return seen.Layer(self._keep(thing), fit(kind.__name__), keras_class(kind))
        return None


def keras_class(kind: type) -> str:
    """The nearest of Keras's own classes that ``kind`` is or inherits from."""
    for base in kind.__mro__:
        if base.__module__.partition(".")[0] == "keras":
            return fit(base.__name__)
    return ""


def _of_numpy(kind: type, thing: Any) -> Observation:
    """An array, or one of a subclass. What a masked array hides is no value of it."""
    if issubclass(kind, np.ma.MaskedArray) and (
        kind is not np.ma.MaskedArray or np.ma.is_masked(thing)
    ):
        return _other(thing)
    return _values(seen.Array, np.ndarray.view(thing, np.ndarray), thing)


def _values(kind: type[seen.Values], array: np.ndarray, thing: Any) -> Observation:
    if array.dtype.name not in seen.DTYPES:
        return _other(thing, f"of dtype {array.dtype.name}")
    if array.nbytes > MAX_ARRAY:
        return _other(thing, "too large")
    return seen.values(kind, array)


def _is_scalar(kind: type) -> bool:
    """Whether ``kind`` is exactly one of the classes of NumPy's scalars, or bfloat16's."""
    bfloat16 = getattr(sys.modules.get("ml_dtypes"), "bfloat16", None)
    # `is`, not `in`: a learner's metaclass may call its classes equal to NumPy's.
    return any(kind is scalar for scalar in (*_SCALARS, bfloat16))


def _named(thing: Any) -> Observation:
    kind = type(thing)
    if issubclass(kind, type):
        return seen.Named("class", fit(thing.__qualname__))
    if kind is FunctionType or kind is BuiltinFunctionType:
        return seen.Named("function", fit(thing.__qualname__))
    if kind is ModuleType:
        return seen.Named("module", fit(thing.__name__))
    return _other(thing)


def _other(thing: Any, why: str = "") -> seen.Other:
    return seen.Other(fit(type(thing).__name__), fit(why))


def _is_drawn(kind: type) -> bool:
    """Whether it is one of Matplotlib's containers: a tuple of bars is what ``hist`` gives."""
    return kind.__module__.startswith("matplotlib.")


def _dims(shape: Any) -> tuple[int | None, ...] | None:
    try:
        return tuple(None if axis is None else int(axis) for axis in shape)
    except ValueError:  # a TensorShape of unknown rank cannot be walked
        return None
