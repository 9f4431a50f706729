"""From what travelled to a Python object: the arguments of a call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from grader.wire import observations as seen
from grader.wire.messages import Argument, Make, MakeFile, MakeModel, MakeSaved, Use
from grader.worker import places


def build(argument: Argument, kept: Callable[[int], Any]) -> Any:
    """The object that ``argument`` describes; ``kept`` finds the thing behind a handle.

    Arrays are new and writable at every call, so that ``x //= 2`` in a learner's
    function changes nothing but its own copy.

    Raises:
        ValueError: it describes nothing that can be an argument.
    """
    match argument:
        case Use(handle=handle):
            return kept(handle)
        case Make():
            return _layer(argument, kept)
        case MakeModel(layers=layers, input_shape=shape):
            import keras

            made = [_layer(layer, kept) for layer in layers]
            return keras.Sequential([keras.Input(shape), *made])
        case MakeFile(name=name):
            return places.path_of(name)
        case MakeSaved(name=name):
            return _saved(places.path_of(name))
        case seen.Nothing():
            return None
        case seen.Truth(value=value) | seen.Integer(value=value):
            return value
        case seen.Real(value=value) | seen.Text(value=value):
            return value
        case seen.ListOf(items=items):
            return [build(item, kept) for item in items]
        case seen.TupleOf(items=items):
            return tuple(build(item, kept) for item in items)
        case seen.DictOf(pairs=pairs):
            return {build(key, kept): build(value, kept) for key, value in pairs}
        case seen.Array():
            return argument.numpy()
        case seen.Tensor():
            import tensorflow as tf

            return tf.constant(argument.numpy())
        case seen.Variable():
            import tensorflow as tf

            return tf.Variable(argument.numpy())
        case seen.DType(name=name):
            import tensorflow as tf

            return tf.as_dtype(name)
        case seen.Shape(dims=dims):
            import tensorflow as tf

            return tf.TensorShape(dims)
        case seen.Symbolic(dtype=dtype, dims=dims):
            import keras

            return keras.KerasTensor(dims, dtype)
    raise ValueError(f"{type(argument).__name__} cannot be an argument")


def _saved(path: str) -> Any:
    import keras

    try:
        return keras.saving.load_model(path)
    except Exception:  # a learner may have written anything there
        return None


def _layer(recipe: Make, kept: Callable[[int], Any]) -> Any:
    import keras

    config = {name: build(value, kept) for name, value in recipe.config.items()}
    layer = getattr(keras.layers, recipe.layer)(**config)
    if recipe.input_shape:
        layer.build(recipe.input_shape)
    if recipe.weights:
        layer.set_weights([array.view() for array in recipe.weights])
    return layer
