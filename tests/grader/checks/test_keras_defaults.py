"""*The rest stays as Keras has it*, and what breaks it."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from grader.checks import expect
from grader.wire import messages as m
from grader.wire import observations as seen

DENSE = m.WeightFact("Dense", ("kernel", "bias"), ((40, 60), (60,)), ("float32",) * 2, True)
FACTS = m.Facts("net", True, "float32", {}, layers=(DENSE,), steps=1)
LIMIT = np.sqrt(6 / 100)


def drawn(seed, kind="uniform", scale=LIMIT):
    random = np.random.default_rng(seed)
    if kind == "normal":
        return (random.standard_normal((40, 60)) * scale).astype("float32")
    return random.uniform(-scale, scale, (40, 60)).astype("float32")


def weights(kernel, bias=None):
    bias = np.zeros(60, "float32") if bias is None else bias
    return m.Weights(
        (m.LayerWeights(tuple(seen.values(seen.Array, part) for part in (kernel, bias))),)
    )


def layer(answer, kernel, facts=FACTS, bias=None, handle=0):
    return answer(
        seen.Layer(handle, "Dense", "Dense"), *[facts] * bool(facts), weights(kernel, bias)
    )


def as_keras_has_it(answer, first, facts=FACTS, bias=None, second=None, handle=1):
    again = layer(answer, drawn(2) if second is None else second, None, handle=handle)
    expect(layer(answer, first, facts, bias)).as_keras_has_it(again)


def test_what_keras_makes_by_itself(answer):
    for seed in range(20):
        as_keras_has_it(answer, drawn(100 + seed))


@pytest.mark.parametrize(
    "change, says",
    [
        (dict(losses=1), "A penalty is added to the loss"),
        (dict(seeds=1), "A layer has a seed"),
        (dict(layers={"trainable": False}), "Some weights are frozen"),
        (dict(layers={"constrained": True}), "A constraint changes weights"),
        (dict(layers={"computes": "float16"}), "another dtype than float32"),
        (dict(layers={"dtypes": ("float32", "float64")}), "another dtype than float32"),
    ],
)
def test_what_it_says_of_itself(answer, ends, change, says):
    if "layers" in change:
        change = {"layers": (msgspec.structs.replace(DENSE, **change["layers"]),)}
    facts = msgspec.structs.replace(FACTS, **change)
    why = ends(lambda: as_keras_has_it(answer, drawn(1), facts)).explanation
    assert says in why.headline.text()


@pytest.mark.parametrize(
    "kernel, bias, says",
    [
        (np.zeros((40, 60), "float32"), None, "kernel do not start"),
        (np.ones((40, 60), "float32"), None, "kernel do not start"),
        (drawn(1, "normal", np.sqrt(2 / 40)), None, "kernel do not start"),
        (drawn(1, "normal", np.sqrt(2 / 100)), None, "kernel do not start"),
        (drawn(1, scale=np.sqrt(6 / 40)), None, "kernel do not start"),
        (drawn(1, scale=0.05), None, "kernel do not start"),
        (drawn(1) * np.float32("nan"), None, "kernel do not start"),
        (drawn(1), np.ones(60, "float32"), "A bias does not start at 0"),
    ],
)
def test_how_weights_start(answer, ends, kernel, bias, says):
    why = ends(lambda: as_keras_has_it(answer, kernel, bias=bias)).explanation
    assert says in why.headline.text()


def test_the_same_weights_twice(answer, ends):
    one = drawn(1)
    why = ends(lambda: as_keras_has_it(answer, one, second=one)).explanation
    assert "Two calls gave the same weights" in why.headline.text()
    why = ends(lambda: as_keras_has_it(answer, one, second=one, handle=0)).explanation
    assert "the very same object" in why.headline.text()


def test_a_kernel_without_a_bias(answer, ends):
    bare = m.Weights((m.LayerWeights((seen.values(seen.Array, drawn(1)),)),))
    one = answer(seen.Layer(0, "Dense", "Dense"), FACTS, bare)
    why = ends(lambda: expect(one).as_keras_has_it(layer(answer, drawn(2), None))).explanation
    assert "other weights than a kernel and a bias" in why.headline.text()


@pytest.mark.parametrize("steps, wrong", [(1, True), (2, False)])
def test_a_model_of_one_layer_is_not_the_layer(answer, ends, steps, wrong):
    facts = msgspec.structs.replace(FACTS, steps=steps)
    one = answer(seen.Model(0, "Sequential", "Sequential"), facts)
    if wrong:
        why = ends(lambda: expect(one).layer()).explanation
        assert "expected the layer itself" in why.headline.text()
    else:
        expect(one).layer()


def test_what_fit_tells_and_how_many_images(answer, ends):
    facts = msgspec.structs.replace(FACTS, hears_training=False)
    model = seen.Model(0, "Net", "Model")
    ends(lambda: expect(answer(model, facts)).hears_of_training())
    expect(answer(model, FACTS)).hears_of_training().any_number_of_images()
    for dims, wrong in (((3, 4), True), ((None, 4), False), (None, False), ((), False)):
        facts = msgspec.structs.replace(FACTS, inputs=(m.Port("float32", dims),))
        if wrong:
            ask = expect(answer(model, facts)).any_number_of_images
            assert ends(lambda: ask("a.b")).explanation.misconception == "a.b"  # noqa: B023
        else:
            expect(answer(model, facts)).any_number_of_images()
