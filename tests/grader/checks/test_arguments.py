"""From what a check holds to what travels, and to words."""

from __future__ import annotations

import numpy as np
import pytest

from grader.checks.arguments import to_argument
from grader.checks.describe import describe, kind_of
from grader.checks.draw import Draw
from grader.checks.make import Maker
from grader.wire import messages as m
from grader.wire import observations as seen

MAKE = Maker(Draw(1))


def array(values, kind=seen.Array):
    return seen.values(kind, np.asarray(values))


@pytest.mark.parametrize(
    "value, wanted",
    [
        (None, seen.Nothing()),
        (True, seen.Truth(True)),
        (1, seen.Integer(1)),
        (1.5, seen.Real(1.5)),
        ("a", seen.Text("a")),
        ([1, (2,)], seen.ListOf((seen.Integer(1), seen.TupleOf((seen.Integer(2),))))),
        ({"a": [None]}, seen.DictOf(((seen.Text("a"), seen.ListOf((seen.Nothing(),))),))),
        (np.arange(3)[::-1], array([2, 1, 0])),
        (np.float32(2), array(np.float32(2))),
        (np.bool_(True), array(True)),
        (seen.DType("int8"), seen.DType("int8")),
        (m.Use(3), m.Use(3)),
        (MAKE.tensor(np.zeros(2)), array(np.zeros(2), seen.Tensor)),
    ],
    ids=repr,
)
def test_arguments(value, wanted):
    got = to_argument(value)
    assert got == wanted
    assert type(got) is type(wanted)


def test_images_travel_as_arrays():
    images = Draw(1).images()
    assert to_argument(images) == array(images.array)
    assert MAKE.tensor(images) == array(images.array, seen.Tensor)


@pytest.mark.parametrize("value", [{1}, object(), b"a", 1j, lambda: 0, range(3)])
def test_what_cannot_travel_is_the_checks_fault(value):
    with pytest.raises(TypeError, match="cannot be handed"):
        to_argument(value)


@pytest.mark.parametrize("layer", [m.Use(1), MAKE.dense(2)])
@pytest.mark.parametrize("wrap", [lambda x: [x], lambda x: (1, [x]), lambda x: {"a": x}])
def test_a_layer_inside_a_list_cannot_travel(layer, wrap):
    with pytest.raises(TypeError, match="inside a list"):
        to_argument(wrap(layer))


def test_recipes_of_layers():
    kernel = np.ones((3, 2), "float32")
    assert MAKE.dense(2, input_shape=(None, 3), weights=(kernel,), activation=None) == m.Make(
        "Dense",
        {"units": seen.Integer(2), "activation": seen.Nothing()},
        (None, 3),
        (array(kernel),),
    )
    assert MAKE.conv2d(2, (3, 1)).config["kernel_size"] == array_of(3, 1)
    assert MAKE.weights(kernel) == m.LayerWeights((array(kernel),))


def array_of(*sizes):
    return seen.TupleOf(tuple(map(seen.Integer, sizes)))


def test_a_setting_of_a_layer_is_plain_data():
    with pytest.raises(TypeError, match="plain data"):
        MAKE.layer("Wrapper", layer=MAKE.dense(2))


@pytest.mark.parametrize(
    "thing, text",
    [
        (seen.Nothing(), "None"),
        (seen.Truth(True), "True"),
        (seen.Integer(-3), "-3"),
        (seen.Real(float("nan")), "nan"),
        (seen.Text("it's"), '"it\'s"'),
        (seen.Text("x" * 61), repr("x" * 57 + "...")),
        (seen.DType("int8"), "the dtype int8"),
        (seen.Shape(None), "the shape unknown"),
        (seen.Shape((None, 2)), "the shape (None, 2)"),
        (seen.ListOf(()), "[]"),
        (seen.TupleOf(()), "()"),
        (array_of(1), "(1,)"),
        (array_of(1, 2), "(1, 2)"),
        (array_of(1, 2, 3, 4, 5, 6), "(1, 2, 3, 4, ... 6 items)"),
        (seen.ListOf((array_of(1), seen.ListOf((array_of(1), seen.ListOf(()))))),
         "[(1,), [(...,), []]]"),
        (seen.DictOf(()), "a dict of 0 items"),
        (array(np.zeros((2, 3))), "a NumPy array of shape (2, 3) and dtype float64"),
        (array(1, seen.Tensor), "a tensor of shape () and dtype int64"),
        (array([True], seen.Variable), "a variable of shape (1,) and dtype bool"),
        (seen.Symbolic("int8", None), "a symbolic tensor of shape unknown and dtype int8"),
        (seen.Layer(0, "Mine", "Dense"), "a layer of class Mine"),
        (seen.Model(0, "Net", "Model"), "a model of class Net"),
        (seen.Named("function", "f"), "the function f"),
        (seen.Other("set"), "an object of type set"),
        (seen.Other("method"), "a method that was not called, as its () is missing"),
        (seen.Other("int", "more than 64 bits"), "an object of type int (more than 64 bits)"),
        (m.Use(0), "what came back before"),
        (MAKE.dense(2), "a Dense layer"),
    ],
)  # fmt: skip
def test_things_in_words(thing, text):
    assert str(describe(thing)) == text


def test_words_for_what_is_nested_and_wide_stay_short():
    thing = seen.Integer(1)
    for _ in range(8):
        thing = seen.ListOf((thing,) * 50)
    assert len(str(describe(thing))) < 500


@pytest.mark.parametrize(
    "thing, text",
    [
        (seen.Truth(True), "a bool"),
        (seen.DictOf(()), "a dict"),
        (array([1]), "a NumPy array"),
        (array(1), "a NumPy number"),
        (seen.Named("module", "np"), "the module np"),
        (seen.Other("set"), "an object of type set"),
    ],
)
def test_kinds_in_words(thing, text):
    assert str(kind_of(thing)) == text
