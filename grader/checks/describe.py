"""Observations and arguments in words: what was called, what came back."""

from __future__ import annotations

from grader.wire import observations as seen
from grader.wire.messages import Argument, Make, Use
from grader.wire.observations import Observation

_ITEMS = 4
_DEPTH = 2


def shape_text(shape: tuple[int | None, ...] | None) -> str:
    """``(3, 9, 7, 2)``, as Python writes it; the word *unknown* for an unknown rank."""
    if shape is None:
        return "unknown"
    return str(tuple(shape))


def describe(thing: Observation | Argument, depth: int = _DEPTH) -> str:
    """A short noun phrase: ``a float32 tensor of shape (2, 3)``.

    What lies more than ``depth`` lists deep is left out.
    """
    match thing:
        case seen.Nothing():
            return "None"
        case seen.Truth(value=value) | seen.Integer(value=value) | seen.Real(value=value):
            return repr(value)
        case seen.Text(value=value):
            return repr(value if len(value) <= 60 else value[:57] + "...")
        case seen.DType(name=name):
            return f"the dtype {name}"
        case seen.Shape(dims=dims):
            return f"the shape {shape_text(dims)}"
        case seen.ListOf(items=items):
            return f"[{_row(items, depth)}]"
        case seen.TupleOf(items=(only,)):
            return f"({_row((only,), depth)},)"
        case seen.TupleOf(items=items):
            return f"({_row(items, depth)})"
        case seen.DictOf(pairs=pairs):
            return f"a dict of {len(pairs)} items"
        case seen.Array(dtype=dtype, shape=shape):
            return f"a NumPy array of shape {shape} and dtype {dtype}"
        case seen.Tensor(dtype=dtype, shape=shape):
            return f"a tensor of shape {shape} and dtype {dtype}"
        case seen.Variable(dtype=dtype, shape=shape):
            return f"a variable of shape {shape} and dtype {dtype}"
        case seen.Symbolic(dtype=dtype, dims=dims):
            return f"a symbolic tensor of shape {shape_text(dims)} and dtype {dtype}"
        case seen.Layer(type=name):
            return f"a layer of class {name}"
        case seen.Model(type=name):
            return f"a model of class {name}"
        case seen.Named(kind=kind, name=name):
            return f"the {kind} {name}"
        case seen.Other(type=name, why=why):
            return f"an object of type {name}" + (f" ({why})" if why else "")
        case Use():
            return "what came back before"
        case Make(layer=name):
            return f"a {name} layer"
    return "something"


def _row(items: tuple, depth: int) -> str:
    if items and depth == 0:
        return "..."
    shown = ", ".join(describe(item, depth - 1) for item in items[:_ITEMS])
    return shown + (f", ... {len(items)} items" if len(items) > _ITEMS else "")


def kind_of(thing: Observation) -> str:
    """The kind in one or two words, as messages use it."""
    return {
        "nothing": "None",
        "truth": "a bool",
        "integer": "an int",
        "real": "a float",
        "text": "a str",
        "dtype": "a dtype",
        "shape": "a TensorShape",
        "list": "a list",
        "tuple": "a tuple",
        "dict": "a dict",
        "array": "a NumPy array",
        "tensor": "a tensor",
        "variable": "a variable",
        "symbolic": "a symbolic tensor",
        "layer": "a layer",
        "model": "a model",
    }.get(type(thing).__struct_config__.tag, "") or describe(thing)
