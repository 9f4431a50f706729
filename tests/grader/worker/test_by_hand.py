"""NumPy's own account of what layers compute, held against Keras."""

from __future__ import annotations

import numpy as np
import pytest

from grader.checks import by_hand
from grader.checks.draw import Draw


@pytest.mark.parametrize("padding", ["same", "valid"])
@pytest.mark.parametrize("size", [(3, 3), (2, 5), (4, 1), (1, 1)])
def test_convolution(keras, padding, size):
    draw = Draw(3)
    kernel, bias = draw.floats([*size, 3, 5]), draw.floats([5])
    images = draw.images(channels=3).array
    layer = keras.layers.Conv2D(5, size, padding=padding)
    layer.build(images.shape)
    layer.set_weights([kernel, bias])
    got = by_hand.conv2d(images, kernel, bias, padding)
    assert np.allclose(got, layer(images), atol=1e-3)


@pytest.mark.parametrize("padding", ["same", "valid"])
@pytest.mark.parametrize("height, width", [(6, 8), (7, 8), (1, 5), (9, 11)])
def test_pooling(keras, padding, height, width):
    maps = Draw(4).images(height=height, width=width).array - 20
    got = by_hand.max_pool(maps, padding)
    assert np.allclose(got, keras.layers.MaxPool2D(padding=padding)(maps))


def test_the_others(keras):
    draw = Draw(5)
    rows, kernel, bias = draw.floats([3, 4]), draw.floats([4, 6]), draw.floats([6])
    dense = by_hand.dense(rows, kernel, bias)
    assert np.allclose(dense, rows @ kernel + bias, atol=1e-4)
    assert np.allclose(by_hand.softmax(dense * 100), keras.ops.softmax(dense * 100))
    assert np.allclose(by_hand.relu(dense), keras.ops.relu(dense))
    maps = draw.images().array
    assert np.array_equal(by_hand.flatten(maps), keras.layers.Flatten()(maps))
