"""Observations and arguments in words: what was called, what came back."""

from __future__ import annotations

from dataclasses import replace

from grader.checks.reasons import reason
from grader.wire import observations as seen
from grader.wire.messages import Argument, Make, MakeFile, MakeModel, MakeSaved, Use
from grader.wire.observations import Observation
from grader.worker.text import without_addresses
from grader.words import Sentence, Words, listed, plain, say

_ITEMS = 4
_DEPTH = 2
_SIZES = 32
"""No array has more axes. A list that is taken for a shape may be of any length."""


def shape_text(shape: tuple[int | None, ...] | None) -> str:
    """``(3, 9, 7, 2)``, as Python writes it; the word *unknown* for an unknown rank."""
    if shape is None:
        return "unknown"
    if len(shape) > _SIZES:
        return f"({', '.join(map(str, shape[:_ITEMS]))}, ...)"
    return str(tuple(shape))


def describe(thing: Observation | Argument, depth: int = _DEPTH) -> Sentence:
    """A short noun phrase: ``a tensor of shape (2, 3) and dtype float32``.

    What lies more than ``depth`` lists deep is left out.
    """
    match thing:
        case seen.Nothing():
            return plain("None")
        case seen.Truth(value=value) | seen.Integer(value=value) | seen.Real(value=value):
            return plain(repr(value))
        case seen.Text(value=value):
            value = without_addresses(value)
            return plain(repr(value if len(value) <= 60 else value[:57] + "..."))
        case seen.DType(name=name):
            return say("the dtype {name}", name=name)
        case seen.Shape(dims=dims):
            return say("the shape {shape}", shape=shape_text(dims))
        case seen.ListOf(items=items):
            return Sentence("[{items}]", {"items": _row(items, depth)})
        case seen.TupleOf(items=(only,)):
            return Sentence("({items},)", {"items": _row((only,), depth)})
        case seen.TupleOf(items=items):
            return Sentence("({items})", {"items": _row(items, depth)})
        case seen.DictOf(pairs=pairs):
            return say("a dict of {count} items", count=len(pairs))
        case seen.Array(shape=(), dtype=dtype):
            return say("a NumPy number of dtype {dtype}", dtype=dtype)
        case seen.Array():
            return _block(thing, say("a NumPy array of shape {shape} and dtype {dtype}"))
        case seen.Tensor():
            return _block(thing, say("a tensor of shape {shape} and dtype {dtype}"))
        case seen.Variable():
            return _block(thing, say("a variable of shape {shape} and dtype {dtype}"))
        case seen.Symbolic(dtype=dtype, dims=dims):
            return say(
                "a symbolic tensor of shape {shape} and dtype {dtype}",
                shape=shape_text(dims),
                dtype=dtype,
            )
        case seen.Layer(type=name):
            return say("a layer of class {name}", name=name)
        case seen.Model(type=name):
            return say("a model of class {name}", name=name)
        case seen.Figure(panels=panels):
            if len(panels) == 1:
                return say("a figure of 1 panel")
            return say("a figure of {count} panels", count=len(panels))
        case seen.History(metrics=metrics):
            names = ", ".join(list(metrics)[:4])
            if not names:
                return say("a training history of nothing")
            return say("a training history of {names}", names=names)
        case seen.Named(kind="class", name=name):
            return say("the class {name}", name=name)
        case seen.Named(kind="function", name=name):
            return say("the function {name}", name=name)
        case seen.Named(name=name):
            return say("the module {name}", name=name)
        case seen.Other(type="method" | "builtin_function_or_method"):
            return say("a method that was not called, as its () is missing")
        case seen.Other(type=name, why=""):
            return say("an object of type {name}", name=name)
        case seen.Other(type=name, why=why):
            return say("an object of type {name} ({why})", name=name, why=reason(why))
        case Use():
            return say("what came back before")
        case Make(layer=name):
            return say("a {name} layer", name=name)
        case MakeModel(layers=layers):
            return say("a model of {count} layers", count=len(layers))
        case MakeFile(name=name):
            return say("the path of a new file {name}", name=name)
        case MakeSaved(name=name):
            return say("the model in the file {name}", name=name)
    return say("something")


def _block(thing: seen.Values, sentence: Sentence) -> Sentence:
    return replace(sentence, values={"shape": shape_text(thing.shape), "dtype": thing.dtype})


def _row(items: tuple, depth: int) -> Sentence:
    if items and depth == 0:
        return plain("...")
    shown = [describe(item, depth - 1) for item in items[:_ITEMS]]
    if len(items) > _ITEMS:
        shown.append(say("... {count} items", count=len(items)))
    return listed(shown)


def kind_of(thing: Observation) -> Sentence:
    """The kind in one or two words, as messages use it."""
    if isinstance(thing, seen.Array) and not thing.shape:
        return say("a NumPy number")
    return {
        "nothing": plain("None"),
        "truth": say("a bool"),
        "integer": say("an int"),
        "real": say("a float"),
        "text": say("a str"),
        "dtype": say("a dtype"),
        "shape": say("a TensorShape"),
        "list": say("a list"),
        "tuple": say("a tuple"),
        "dict": say("a dict"),
        "array": say("a NumPy array"),
        "tensor": say("a tensor"),
        "variable": say("a variable"),
        "symbolic": say("a symbolic tensor"),
        "layer": say("a layer"),
        "model": say("a model"),
        "figure": say("a figure"),
        "history": say("a training history"),
    }.get(type(thing).__struct_config__.tag) or describe(thing)


_LAYERS = frozenset(
    """
    Activation AveragePooling2D AvgPool2D BatchNormalization Concatenate Conv1D Conv2D Conv3D
    Conv2DTranspose Cropping2D Dense DepthwiseConv2D Dropout ELU Embedding Flatten
    GlobalAveragePooling2D GlobalMaxPooling2D LayerNormalization LeakyReLU MaxPool1D MaxPool2D
    MaxPooling1D MaxPooling2D Permute PReLU ReLU Reshape SeparableConv2D Softmax
    SpatialDropout2D UpSampling2D ZeroPadding2D
    """.split()
)
_MODELS = frozenset({"Model", "Sequential"})
_MADE = {
    say("a layer").template: _LAYERS | _MODELS,
    say("a model").template: _MODELS,
    say("a layer or a model").template: _LAYERS | _MODELS,
}


def is_made_by(name: str, wanted: Words) -> bool:
    """Whether what was ``wanted`` is what a call of the class ``name`` gives. Of most classes
    that is not so: nobody makes an EagerTensor, and a Conv2D is no tensor."""
    return isinstance(wanted, Sentence) and name in _MADE.get(wanted.template, ())
