import numpy as np
import pytest

from grader.checks import by_hand, expect
from grader.checks.statistics import close_to_chance
from grader.words import say


def test_shape(submission, draw, make):
    height, width, channels = draw.integer(5, 7) * 2, draw.integer(9, 12) * 2, draw.size(2, 4)
    filters = draw.integer(5, 8)
    net = make.symbolic((None, height, width, channels))
    expect(submission.network.feature_block(net, filters)).symbolic(
        (None, height // 2, width // 2, filters),
        mistakes={
            "network.not-pooled": (None, height, width, filters),
            "network.not-padded": (None, height // 2 - 2, width // 2 - 2, filters),
            "network.filters-always-32": (None, height // 2, width // 2, 32),
            "network.pooled-twice": (None, height // 4, width // 4, filters),
        },
    )
    example = submission.network.feature_block(make.symbolic((None, 28, 28, 1)), 32)
    expect(example).symbolic((None, 14, 14, 32))


def test_parameters(submission, draw):
    channels, filters = draw.size(2, 4), draw.integer(5, 8)
    net = submission.network.feature_block.as_model((10, 14, channels), filters)
    first = 9 * channels * filters + filters
    second = 9 * filters * filters + filters
    expect(net).parameters(
        first + second,
        mistakes={
            "network.one-convolution": first,
            "network.starts-again": 2 * first,
        },
    )


def test_nothing_is_negative(submission, draw):
    images = draw.images(height=10, width=14, channels=2)
    net = submission.network.feature_block.as_model((10, 14, 2), 6)
    answer = net(images)
    expect(answer).tensor().holds(
        bool((answer.numpy() >= 0).all()),
        say("Some numbers that come out are negative: a ReLU stands before the pooling."),
        "network.relu-missing",
    )


@pytest.mark.points(2)
def test_computes_the_block(submission, draw):
    """Odd sizes, and sums of up to some thousands: nothing cuts them off."""
    images, filters = draw.images(), draw.choice((6, 8))
    images.array[0] *= 1000
    shape = images.array.shape[1:]
    net = submission.network.feature_block.as_model(shape, filters)
    weights = draw.weights_of(
        [((3, 3, shape[2], filters), (filters,)), ((3, 3, filters, filters), (filters,))]
    )
    net.set_weights(weights)
    first, second = ([part.numpy() for part in layer.arrays] for layer in weights)
    sums = by_hand.conv2d(images.array, *first)
    last = by_hand.conv2d(by_hand.relu(sums), *second)
    expect(net(images, training=False)).tensor().dtype("float32").values(
        by_hand.max_pool(by_hand.relu(last)),
        atol=1e-3,
        rtol=1e-4,
        mistakes={
            "network.first-relu-missing": lambda: tuple(
                by_hand.max_pool(by_hand.relu(by_hand.conv2d(other, *second)))
                for other in (sums, *by_hand.activated(sums)[1:])
            ),
            "network.relu-missing": lambda: by_hand.max_pool(last),
            "network.block-other-activation": lambda: tuple(
                by_hand.max_pool(other) for other in by_hand.not_relu(last)
            ),
            "network.average-for-largest": lambda: by_hand.average_pool(by_hand.relu(last)),
        },
    )


@pytest.mark.points(2)
def test_drops_out_in_training(submission, draw, make):
    """Centre taps let ones through, so that every number that comes out is 1 or dropped."""
    channels, filters = 3, 8
    images = np.ones((16, 18, 22, channels), np.float32)
    net = submission.network.feature_block.as_model((18, 22, channels), filters)
    net.set_weights((_passing(make, channels, filters), _passing(make, filters, filters)))
    answer = net(images[:1], training=False)
    expect(answer).tensor().shape((1, 9, 11, filters)).holds(
        np.allclose(answer.numpy(), 1, atol=1e-3),
        say("Outside of training the block does not let ones through as they are."),
        "network.block-computes-otherwise",
    )
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
    again = net(images, training=True)
    expect(again).tensor().shape((16, 9, 11, filters)).holds(
        not np.array_equal(again.numpy(), got),
        say("With training=True the same values are dropped at every call."),
        "network.same-at-every-call",
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


@pytest.mark.points(3)
def test_the_rest_stays_as_keras_has_it(submission, draw):
    images = draw.images(height=10, width=14, channels=3)
    net, again = (submission.network.feature_block.as_model((10, 14, 3), 12) for _ in range(2))
    for one in (net, again):
        expect(one(images)).tensor()
    expect(net).as_keras_has_it(again)


def _passing(make, channels, filters):
    kernel = np.zeros((3, 3, channels, filters), np.float32)
    for filter in range(filters):
        kernel[1, 1, filter % channels, filter] = 1
    return make.weights(kernel, np.zeros(filters, np.float32))
