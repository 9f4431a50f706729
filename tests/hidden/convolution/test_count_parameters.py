import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("size", [1, 2, 4, 5])
def test_what_a_layer_really_has(submission, reference, draw, make, size):
    channels, filters = draw.size(2, 30), draw.size(5, 40)
    layer = reference.given(
        make.conv2d(filters, size, input_shape=(None, None, None, channels))
    )
    real = sum(np.size(array) for own in layer.weights() for array in own)
    expect(submission.convolution.count_parameters(size, channels, filters)).integer(
        real,
        mistakes={
            "convolution.no-bias": size * size * channels * filters,
            "convolution.one-bias": size * size * channels * filters + 1,
            "convolution.bias-by-channel": size * size * channels * filters + channels,
            "convolution.channels-forgotten": size * size * filters + filters,
        },
    )


@pytest.mark.points(1)
def test_as_a_network_has_them(submission, reference, draw):
    for _ in range(3):
        size, channels, filters = draw.size(3, 11), draw.size(2, 512), draw.size(2, 512)
        want = reference.convolution.count_parameters(size, channels, filters).observation
        expect(submission.convolution.count_parameters(size, channels, filters)).integer(
            want.value
        )
