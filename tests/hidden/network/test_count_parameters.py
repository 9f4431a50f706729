import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("channels", [1, 2, 4])
def test_what_keras_makes(submission, reference, draw, make, channels):
    height, width = draw.integer(9, 14), draw.integer(15, 20)
    filters, classes = draw.integer(5, 8), draw.integer(10, 13)
    layers = (
        make.conv2d(filters, 3, padding="same"),
        make.conv2d(filters, 3, padding="same"),
        make.layer("MaxPool2D"),
        make.layer("Flatten"),
        make.dense(classes),
    )
    model = reference.given(make.model(*layers, input_shape=(height, width, channels)))
    want = int(sum(np.prod(s) for layer in model.facts().layers for s in layer.shapes))
    first = 9 * channels * filters + filters
    second = 9 * filters * filters + filters
    row = (height // 2) * (width // 2) * filters
    answer = submission.network.count_parameters(height, width, channels, filters, classes)
    expect(answer).integer(
        want,
        mistakes={
            "network.second-reads-image": 2 * first + row * classes + classes,
            "network.pooling-forgotten": want
            - row * classes
            + height * width * filters * classes,
            "network.all-biases-forgotten": want - 2 * filters - classes,
            "network.one-channel-only": want - first + 9 * filters + filters,
            "network.filters-not-flattened": want - row * classes + row // filters * classes,
            "network.one-convolution": want - second,
        },
    )


@pytest.mark.points(2)
def test_large_network(submission, reference, draw):
    height, width = draw.integer(60, 100), draw.integer(101, 140)
    sizes = height, width, draw.integer(2, 4), draw.integer(40, 60), draw.integer(20, 30)
    want = reference.network.count_parameters(*sizes)
    expect(submission.network.count_parameters(*sizes)).integer(want.observation.value)
