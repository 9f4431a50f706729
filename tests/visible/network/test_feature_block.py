from grader.checks import expect
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
