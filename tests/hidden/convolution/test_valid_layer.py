import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("square", [True, False])
def test_computes_the_convolution(submission, reference, draw, square):
    images, filters = draw.images(), draw.choice((6, 8, 10, 12))
    kernel_size = draw.choice((2, 4, 5)) if square else draw.choice(([3, 4], [5, 2]))
    wanted = reference.convolution.valid_layer(filters, kernel_size)
    wanted(images)
    weights = draw.weights(wanted.facts().layers, last=3)
    wanted.set_weights(weights)
    layer = submission.convolution.valid_layer(filters, kernel_size)
    expect(layer).layer()
    layer(images)
    layer.set_weights(weights)
    want = wanted(images)
    for training in (False, True):
        expect(layer(images, training=training)).like(
            want, atol=1e-4, mistakes={"convolution.activation": np.maximum(want.numpy(), 0)}
        )


def test_parameters(submission, draw):
    images, filters = draw.images(), draw.choice((6, 8, 10, 12))
    layer = submission.convolution.valid_layer(filters, 5)
    expect(layer).layer()
    layer(images)
    weights = 5 * 5 * images.channels * filters
    expect(layer).parameters(weights + filters, mistakes={"convolution.no-bias": weights})
