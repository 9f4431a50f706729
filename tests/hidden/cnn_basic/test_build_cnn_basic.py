import numpy as np
import pytest

from grader.checks import expect
from grader.checks.statistics import close_to_chance, looks_uniform
from grader.words import say

KEPT = 0.75
"""What a dropout of 0.25 lets through."""
TWINS = 4
"""How many units read the same place, so that a dropout behind them seldom takes all."""


def build(submission, draw, size=(28, 28, 1), classes=10, shared=True):
    """The learner's model, called once: a class of one's own has no weights before that."""
    function = submission.cnn_basic.build_cnn_basic
    if (size, classes) == ((28, 28, 1), 10):
        model = function.shared() if shared else function()
    else:
        model = function.shared(input_shape=size, num_classes=classes)
    expect(model).model()
    if not model.facts().layers:
        height, width, channels = size
        model(draw.images(height=height, width=width, channels=channels))
    return model


@pytest.mark.points(4)
@pytest.mark.parametrize("size, classes", [((28, 28, 1), 10), ((32, 20, 3), 7)])
def test_computes_the_same_as_cnn_basic(submission, reference, draw, size, classes):
    height, width, channels = size
    images = draw.images(height=height, width=width, channels=channels, batch=4)
    wanted = reference.cnn_basic.build_cnn_basic(size, classes)
    # So small at the end that the probabilities stay away from 0 and 1.
    weights = draw.weights(wanted.facts().layers, last=0.3)
    wanted.set_weights(weights)
    model = build(submission, draw, size, classes)
    model.set_weights(weights)
    want = wanted(images, training=False)
    expect(model(images, training=False)).like(want, atol=1e-4)
    # Called as a function, neither in training nor told not to be.
    expect(model(images)).like(want, atol=1e-4)


@pytest.mark.points(3)
def test_drops_out_in_training(submission, draw, make):
    """Weights that let single values through, so that each dropout shows in the output.

    Every logit is then 0 or 1 / 0.75 once for each dropout, and how often it is 0 tells
    where the dropouts stand: a pooling lets the largest of four values through, and what
    is copied after a dropout shares its fate. One row
    and one column of the images are blank: nothing may appear there.
    """
    places, batch = 49, 32  # enough to tell the dropouts' places from chance
    model = build(submission, draw, classes=3 * places + 1)
    model.set_weights(probe_weights(make, places))
    dense = np.ones((batch, 28, 28, 1), np.float32)
    dense[:, 24:] = dense[:, :, 24:] = 0
    sparse = np.zeros_like(dense)
    for row in (0, 1):
        for column in (0, 1):
            sparse[:, row:24:4, column:24:4] = 1  # one of four in each window of pooling 2
    answer = model(np.concatenate([sparse, dense]), training=True)
    expect(answer).tensor().shape((2 * batch, 3 * places + 1)).rows_sum_to_one(1e-4)

    probabilities = np.maximum(answer.numpy().astype(np.float64), 1e-30)
    logits = np.log(probabilities[:, :-1] / probabilities[:, -1:]).reshape(-1, 3, places)
    bright = np.zeros((7, 7), bool)
    bright[:6, :6] = True
    bright = bright.ravel()
    single, twins, wide = (logits[:, kind, bright] for kind in range(3))
    blank = logits[:, :, ~bright]
    expect(answer).holds(
        not np.allclose(single, 1, atol=1e-3),
        say("With training=True nothing is dropped."),
        "cnn_basic.no-dropout",
    )
    fits = np.isclose(single, 0, atol=1e-3) | np.isclose(single, KEPT**-3, atol=1e-3)
    expect(answer).holds(
        fits.all(),
        say("With training=True the values are not those of three dropouts of 0.25."),
        "cnn_basic.other-dropout",
    )
    expect(answer).holds(
        np.allclose(blank, 0, atol=1e-3),
        say("With training=True something appears where the images are blank."),
        "cnn_basic.changed-in-training",
    )
    survived = single > 1
    expect(answer).holds(
        survived.any(axis=1).all(),
        say("With training=True whole channels are dropped, not single values."),
        "cnn_basic.spatial-dropout",
    )
    for happened, chance in (
        (survived[:batch], KEPT**3),
        (survived[batch:], (1 - (1 - KEPT) ** 4) * KEPT**2),
        (np.isclose(twins[:batch], 0, atol=1e-3), 1 - KEPT**2 * (1 - (1 - KEPT) ** TWINS)),
        (np.isclose(wide[:batch], 0, atol=1e-3), 1 - KEPT**2),
    ):
        expect(answer).holds(
            close_to_chance(happened, chance),
            say("With training=True a dropout is at another place than in the table."),
            "cnn_basic.misplaced-dropout",
        )


def probe_weights(make, places):
    """Block 2 has 64 copies of one channel. For each place there are three logits: one
    reads it once, one reads it by TWINS units, and one reads all its 64 copies."""

    def layer(kernel):
        return make.weights(kernel, np.zeros(kernel.shape[-1], np.float32))

    def passing(channels_in, filters, source):
        kernel = np.zeros((3, 3, channels_in, filters), np.float32)
        for filter in range(filters):
            kernel[1, 1, source(filter), filter] = 1
        return layer(kernel)

    picking = np.zeros((7 * 7 * 64, 512), np.float32)
    last = np.zeros((512, 3 * places + 1), np.float32)
    for place in range(places):
        single, wide = place, places + place
        twins = [(2 + twin) * places + place for twin in range(TWINS)]
        for unit in (single, *twins):
            picking[place * 64, unit] = 1
        picking[place * 64 : place * 64 + 64, wide] = 1 / 64
        last[single, place] = last[wide, 2 * places + place] = 1
        last[twins, places + place] = 1 / TWINS
    return (
        passing(1, 32, lambda filter: 0),
        passing(32, 32, lambda filter: filter),
        passing(32, 64, lambda filter: 0),
        passing(64, 64, lambda filter: filter),
        layer(picking),
        layer(last),
    )


def test_starts_and_learns_as_keras_does(submission, draw):
    """Kernels start uniform within sqrt(6 / (fan-in + fan-out)), biases at 0."""
    model = build(submission, draw, shared=False)  # as it starts, so a new one
    expect(model).holds(
        all(layer.trainable for layer in model.facts().layers),
        say("Some weights are not trainable."),
        "cnn_basic.frozen",
    )
    expect(model).holds(
        all(layer.computes == "float32" for layer in model.facts().layers),
        say("Some layers do not compute in float32."),
        "cnn_basic.other-dtype",
    )
    expect(model).holds(
        model.facts().losses == 0,
        say("The model adds something to the loss."),
        "cnn_basic.penalty",
    )
    layers = [sorted(layer, key=np.ndim, reverse=True) for layer in model.weights()]
    expect(model).holds(
        all([np.ndim(part) > 1 for part in layer] == [True, False] for layer in layers),
        say("A layer has other weights than a kernel and a bias."),
    )
    for kernel, bias in layers:
        window = np.prod(kernel.shape[:-2])
        limit = np.sqrt(6 / (window * (kernel.shape[-2] + kernel.shape[-1])))
        expect(model).holds(
            looks_uniform(kernel, -limit, limit) and not bias.any(),
            say("Some weights do not start as Keras starts them."),
            "cnn_basic.other-start",
        )
