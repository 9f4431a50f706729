import numpy as np
import pytest

from grader.checks import expect
from grader.checks.statistics import close_to_chance
from grader.words import say


@pytest.mark.points(3)
@pytest.mark.parametrize("even", [True, False])
def test_computes_the_block(submission, reference, draw, make, even):
    images = draw.images(*((3, 10, 12) if even else (2, 9, 15)))
    shape, filters = images.array.shape[1:], draw.integer(5, 8)
    wanted = reference.network.feature_block.as_model(shape, filters)
    weights = draw.weights(wanted.facts().layers, gain=1.5, last=1.5)
    wanted.set_weights(weights)
    want = wanted(images, training=False)
    up = tuple((size + 1) // 2 for size in shape[:2])
    expect(submission.network.feature_block(make.symbolic((None, *shape)), filters)).symbolic(
        (None, *want.numpy().shape[1:]),
        mistakes={
            "network.not-pooled": (None, *shape[:2], filters),
            "network.pooled-with-rest": (None, *up, filters),
            "network.filters-always-32": (None, shape[0] // 2, shape[1] // 2, 32),
        },
    )
    net = submission.network.feature_block.as_model(shape, filters)
    net.set_weights(weights)
    for training in (False, None):
        expect(net(images, training=training)).like(
            want, atol=1e-3, mistakes={"network.block-relu6": np.minimum(want.numpy(), 6)}
        )


@pytest.mark.points(2)
def test_drops_out_in_training(submission, draw, make):
    """Centre taps let ones through, so that every number that comes out is 1 or dropped."""
    channels, filters = 3, 8
    images = np.ones((16, 18, 22, channels), np.float32)
    net = submission.network.feature_block.as_model((18, 22, channels), filters)
    net.set_weights((_passing(make, channels, filters), _passing(make, filters, filters)))
    answer = net(images, training=True)
    expect(answer).tensor().shape((16, 9, 11, filters))
    got = answer.numpy()
    expect(answer).holds(
        not np.allclose(got, 1, atol=1e-3),
        say("With training=True nothing is dropped."),
        "network.block-without-dropout",
    )
    fits = np.isclose(got, 0, atol=1e-3) | np.isclose(got, 4 / 3, atol=1e-3)
    expect(answer).holds(
        bool(fits.all()),
        say("With training=True the values are not those of one dropout of that rate."),
        "network.block-other-dropout",
    )
    kept = got > 1
    expect(answer).holds(
        not bool((kept.all(axis=(1, 2)) | ~kept.any(axis=(1, 2))).all()),
        say("With training=True whole feature maps are dropped, not single values."),
        "network.block-drops-maps",
    ).holds(
        close_to_chance(kept, 0.75),
        say("With training=True the dropout is at another place, or there is another share."),
        "network.block-misplaced-dropout",
    )


def _passing(make, channels, filters):
    kernel = np.zeros((3, 3, channels, filters), np.float32)
    for filter in range(filters):
        kernel[1, 1, filter % channels, filter] = 1
    return make.weights(kernel, np.zeros(filters, np.float32))
