import numpy as np
import pytest

from grader.checks import expect
from grader.checks.statistics import close_to_chance, common_factor
from grader.words import say


@pytest.mark.points(2)
@pytest.mark.parametrize("shape", [(50, 97), (4, 11, 13, 9)])
def test_drops_and_scales(submission, draw, make, shape):
    values = draw.floats(shape)
    values[np.abs(values) < 0.1] = 1
    rate = draw.choice((draw.integer(17, 40), draw.integer(60, 83))) / 100 + 0.004
    layer = submission.dense.dropout_layer(rate)
    expect(layer).layer()
    answer = layer(make.tensor(values), training=True)
    expect(answer).tensor().shape(shape).dtype("float32")
    got = answer.numpy()
    dropped = got == 0
    expect(answer).holds(
        dropped.any(), say("With training=True nothing is dropped."), "dense.nothing-dropped"
    )
    # By chance alone no row of this length is dropped as a whole, nor left whole everywhere.
    lines = dropped.reshape(shape[0], -1)
    expect(answer).holds(
        lines.any(axis=1).all() and not lines.all(axis=1).any(),
        say("With training=True whole rows share one fate."),
        "dense.together",
    ).holds(
        len(shape) == 2 or not _whole_channels(dropped),
        say("With training=True whole channels share one fate."),
        "dense.together",
    ).holds(
        not close_to_chance(dropped, 1 - rate),
        say("With training=True as many are dropped as should be kept."),
        "dense.rate-is-what-is-dropped",
    ).holds(
        close_to_chance(dropped, rate),
        say("With training=True another share is dropped than rate says."),
        "dense.rate-ignored",
    )
    factor = common_factor(got, values)
    expect(answer).holds(
        factor is not None and abs(factor * (1 - rate) - 1) < 1e-3,
        say("With training=True what survives is not divided by 1 - rate."),
        "dense.rate-changed" if factor and factor > 1.001 else "dense.survivors-not-scaled",
    )
    again = layer(make.tensor(values), training=True)
    expect(again).tensor().shape(shape).holds(
        not np.array_equal(again.numpy() == 0, dropped),
        say("The same values are dropped at every call."),
        "dense.same-at-every-call",
    )


def _whole_channels(dropped):
    """Whether each channel of each image is dropped or kept as a whole."""
    return bool((dropped.all(axis=(1, 2)) | ~dropped.any(axis=(1, 2))).all())


@pytest.mark.points(2)
def test_identity_outside_training(submission, draw, make):
    values = draw.images()
    layer = submission.dense.dropout_layer(draw.integer(17, 83) / 100)
    expect(layer).layer()
    for training in (None, False):
        answer = layer(make.tensor(values), training=training)
        expect(answer).tensor().shape(values.array.shape).dtype("float32").holds(
            np.allclose(answer.numpy(), values.array, atol=1e-6),
            say("Outside of training the values do not come back unchanged."),
            "dense.always-drops",
        )
