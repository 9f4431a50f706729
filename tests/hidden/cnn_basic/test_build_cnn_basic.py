import numpy as np
import pytest

from grader.checks import expect
from grader.checks.statistics import close_to_chance
from grader.words import say

KEPT = 0.75
"""What a dropout of 0.25 lets through."""


def weight_shapes(model):
    return [layer.shapes for layer in model.facts().layers]


@pytest.mark.points(4)
@pytest.mark.parametrize("size, classes", [((28, 28, 1), 10), ((32, 20, 3), 7)])
def test_computes_the_same_as_cnn_basic(submission, reference, draw, size, classes):
    height, width, channels = size
    images = draw.images(height=height, width=width, channels=channels, batch=4)
    wanted = reference.cnn_basic.build_cnn_basic(size, classes)
    # So small at the end that the probabilities stay away from 0 and 1.
    weights = draw.weights(weight_shapes(wanted), last=0.3)
    wanted.set_weights(weights)
    model = submission.cnn_basic.build_cnn_basic(size, classes)
    expect(model).model()
    model.set_weights(weights)
    expect(model(images, training=False)).like(wanted(images, training=False), atol=1e-4)


@pytest.mark.points(3)
def test_drops_out_in_training(submission, make):
    """Weights that let single values through, so that each dropout shows in the output.

    Every logit is then 0 or 1 / 0.75 once for each dropout, and how often it is 0 tells
    where the dropouts stand: a pooling lets the largest of four values through.
    """
    places = 49
    model = submission.cnn_basic.build_cnn_basic(num_classes=2 * places + 1)
    expect(model).model()
    model.set_weights(probe_weights(make, places))
    batch = 16
    sparse = np.zeros((batch, 28, 28, 1), np.float32)
    for row in (0, 1):
        for column in (0, 1):
            sparse[:, row::4, column::4] = 1  # one of four in each window of the second pooling
    images = np.concatenate([sparse, np.ones_like(sparse)])
    answer = model(images, training=True)
    expect(answer).tensor().shape((2 * batch, 2 * places + 1)).rows_sum_to_one(1e-4)

    probabilities = np.maximum(answer.numpy().astype(np.float64), 1e-30)
    logits = np.log(probabilities[:, :-1] / probabilities[:, -1:])
    single, double = logits[:, :places], logits[:, places:]
    full = KEPT**-3
    expect(answer).holds(
        not np.allclose(logits, 1, atol=1e-3),
        say("With training=True nothing is dropped."),
        "cnn_basic.no-dropout",
    )
    fits = np.isclose(single, 0, atol=1e-3) | np.isclose(single, full, atol=1e-3)
    expect(answer).holds(
        fits.all(),
        say("With training=True the values are not those of three dropouts of 0.25."),
        "cnn_basic.other-dropout",
    )
    expect(answer).holds(
        (single > 1).any(axis=1).all(),
        say("With training=True whole channels are dropped, not single values."),
        "cnn_basic.spatial-dropout",
    )
    survived = single > 1
    nothing = np.isclose(double[:batch], 0, atol=1e-3)
    for happened, chance in (
        (survived[:batch], KEPT**3),
        (survived[batch:], (1 - (1 - KEPT) ** 4) * KEPT**2),
        (nothing, 1 - KEPT**2 * (1 - (1 - KEPT) ** 2)),
    ):
        expect(answer).holds(
            close_to_chance(happened, chance),
            say("With training=True a dropout is at another place than in the table."),
            "cnn_basic.misplaced-dropout",
        )


def probe_weights(make, places):
    """Each of the last logits reads one place of channel 0 after block 2, or reads it twice."""

    def layer(kernel):
        return make.weights(kernel, np.zeros(kernel.shape[-1], np.float32))

    def passing(channels_in, filters):
        kernel = np.zeros((3, 3, channels_in, filters), np.float32)
        for filter in range(filters):
            kernel[1, 1, filter % channels_in, filter] = 1
        return layer(kernel)

    picking = np.zeros((7 * 7 * 64, 512), np.float32)
    last = np.zeros((512, 2 * places + 1), np.float32)
    for place in range(places):
        picking[place * 64, place] = 1
        last[place, place] = 1
        for twin in (places + 2 * place, places + 2 * place + 1):
            picking[place * 64, twin] = 1
            last[twin, places + place] = 0.5
    return (
        passing(1, 32),
        passing(32, 32),
        passing(32, 64),
        passing(64, 64),
        layer(picking),
        layer(last),
    )
