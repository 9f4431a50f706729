import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_layer_computes_the_convolution(submission, reference, draw):
    images, others, filters = draw.images(channels=3), draw.images(channels=3), draw.size(5, 8)
    wanted, _ = reference.convolution.convolve(images, filters)
    weights = draw.weights(wanted.facts().layers, last=3)
    wanted.set_weights(weights)
    answer = submission.convolution.convolve(images, filters)
    expect(answer).pair("(layer, feature_maps)")
    layer = answer[0]
    expect(layer).layer()
    layer.set_weights(weights)
    want = wanted(others)
    expect(layer(others)).like(
        want, atol=1e-4, mistakes={"convolution.activation": np.maximum(want.numpy(), 0)}
    )


@pytest.mark.points(2)
def test_feature_maps_come_from_that_layer(submission, draw):
    images, filters = draw.images(), draw.size(5, 8)
    answer = submission.convolution.convolve(images, filters)
    expect(answer).pair("(layer, feature_maps)")
    layer, feature_maps = answer
    expect(layer).layer()
    again = layer(images)
    expect(again).tensor().shape(
        images.same_shape(filters),
        mistakes={"convolution.valid-padding": images.valid_shape(filters, kernel=3)},
    )
    expect(feature_maps).tensor().dtype("float32").values(again, atol=1e-4)


def test_parameters(submission, draw):
    images, filters = draw.images(channels=2), draw.size(5, 8)
    answer = submission.convolution.convolve(images, filters)
    expect(answer).pair("(layer, feature_maps)")
    expect(answer[0]).layer().parameters(
        3 * 3 * images.channels * filters + filters,
        mistakes={"convolution.no-bias": 3 * 3 * images.channels * filters},
    )
