"""Tensors, variables, layers and models as observations."""

from __future__ import annotations

import numpy as np
import pytest

from grader.wire import observations as seen


def values(kind, content, dtype):
    return seen.values(kind, np.array(content).astype(seen.numpy_dtype(dtype)))


@pytest.mark.parametrize(
    "dtype", ["bool", "int8", "uint64", "float16", "bfloat16", "float32", "complex128"]
)
@pytest.mark.parametrize("content", [1, [0, 1], [[1, 0], [1, 1]], []])
def test_eager_tensors(tf, observe, dtype, content):
    tensor = tf.cast(tf.constant(content), dtype)
    assert observe(tensor) == values(seen.Tensor, content, dtype)


def in_a_function(tf, shape):
    """A tensor that got out of a ``tf.function``."""
    out = []
    tf.function(out.append, input_signature=[tf.TensorSpec(shape)]).get_concrete_function()
    return out[0]


@pytest.mark.parametrize(
    "make, wanted",
    [
        (lambda tf, keras: tf.Variable([1.0]), values(seen.Variable, [1.0], "float32")),
        (lambda tf, keras: tf.Variable(2), values(seen.Variable, 2, "int32")),
        (lambda tf, keras: keras.Variable([1.0]), values(seen.Variable, [1.0], "float32")),
        (lambda tf, keras: keras.KerasTensor((None, 3)), seen.Symbolic("float32", (None, 3))),
        (lambda tf, keras: keras.Input((3,), dtype="int32"), seen.Symbolic("int32", (None, 3))),
        (lambda tf, keras: in_a_function(tf, [2, None]), seen.Symbolic("float32", (2, None))),
        (lambda tf, keras: in_a_function(tf, None), seen.Symbolic("float32", None)),
        (lambda tf, keras: tf.float32, seen.DType("float32")),
        (lambda tf, keras: tf.string, seen.DType("string")),
        (lambda tf, keras: tf.bfloat16.as_numpy_dtype, seen.DType("bfloat16")),
        (lambda tf, keras: tf.zeros([2, 3]).shape, seen.Shape((2, 3))),
        (lambda tf, keras: tf.TensorShape([None, 3]), seen.Shape((None, 3))),
        (lambda tf, keras: tf.TensorShape([]), seen.Shape(())),
        (lambda tf, keras: tf.TensorShape(None), seen.Shape(None)),
        (lambda tf, keras: tf.zeros([2]).numpy(), values(seen.Array, [0, 0], "float32")),
        (lambda tf, keras: tf.cast(1, tf.bfloat16).numpy(), values(seen.Array, 1, "bfloat16")),
        (lambda tf, keras: tf.constant("a"), seen.Other("EagerTensor", "of dtype string")),
        *(
            (
                lambda tf, keras, text=text: tf.Variable(text),
                seen.Other("ResourceVariable", "of dtype string"),
            )
            for text in ("a", ["a"])
        ),
        (lambda tf, keras: tf.ragged.constant([[1], [2, 3]]), seen.Other("RaggedTensor")),
        (lambda tf, keras: tf.sparse.eye(2), seen.Other("SparseTensor")),
        (lambda tf, keras: tf.TensorSpec([2]), seen.Other("TensorSpec")),
        (lambda tf, keras: tf.Tensor, seen.Named("class", "Tensor")),
        (lambda tf, keras: keras.layers.Dense, seen.Named("class", "Dense")),
        (lambda tf, keras: keras.activations.relu, seen.Named("function", "relu")),
        (lambda tf, keras: keras.layers.Dense(2), seen.Layer(0, "Dense", "Dense")),
        (lambda tf, keras: keras.Sequential(), seen.Model(0, "Sequential", "Sequential")),
        (lambda tf, keras: keras.optimizers.SGD(), seen.Other("SGD")),
        (lambda tf, keras: keras.initializers.Zeros(), seen.Other("Zeros")),
    ],
)
def test_tensorflow_and_keras(tf, keras, observe, make, wanted):
    got = observe(make(tf, keras))
    assert got == wanted
    assert type(got) is type(wanted)


def test_a_tensor_too_large_is_described_only(tf, observe, monkeypatch):
    monkeypatch.setattr("grader.worker.observing.MAX_ARRAY", 10)
    assert observe(tf.zeros([3])) == seen.Other("EagerTensor", "too large")


def test_own_layers_and_models_name_kerass_class_too(keras, observe):
    class Mine(keras.layers.Conv2D):
        pass

    class Whole(keras.Model):
        pass

    assert observe(Mine(2, 3)) == seen.Layer(0, "Mine", "Conv2D")
    assert observe(Whole()) == seen.Model(0, "Whole", "Model")
    assert observe(type("L" * 300, (keras.Layer,), {})()).type == "L" * 200


def test_the_same_layer_has_one_handle(hand_in):
    learner = hand_in("""
        import keras
        def same():
            class Alike(keras.layers.Layer):
                def __eq__(self, other): return True
                def __hash__(self): return 1
            layer = Alike()
            return [layer, Alike(), layer]
    """)
    items = learner.value("same").items
    assert [item.handle for item in items] == [0, 1, 0]


@pytest.mark.parametrize(
    "claimed", ["Tensor", "Variable", "Model", "Layer", "KerasTensor", "DType"]
)
def test_what_merely_claims_to_be_tensorflows_is_something_else(tf, keras, observe, claimed):
    real = {
        "Tensor": tf.Tensor,
        "Variable": tf.Variable,
        "Model": keras.Model,
        "Layer": keras.Layer,
        "KerasTensor": keras.KerasTensor,
        "DType": tf.DType,
    }[claimed]
    body = {
        "__class__": property(lambda self: real),
        "shape": tf.TensorShape([2]),
        "dtype": tf.float32,
        "name": "float32",
        "numpy": lambda self: np.ones(2, "float32"),
        "__array__": lambda self, *args, **kwargs: np.ones(2, "float32"),
    }
    assert observe(type("Liar", (), body)()) == seen.Other("Liar")


def test_the_values_of_a_list_of_tensors(tf, observe):
    got = observe([tf.constant(1), np.int32(1), tf.constant(2.0)])
    assert [type(item) for item in got.items] == [seen.Tensor, seen.Array, seen.Tensor]
