import numpy as np
import pytest

from grader.checks import by_hand, expect
from grader.words import say


@pytest.mark.points(3)
def test_layer_computes_the_convolution(submission, reference, draw):
    images, others = draw.images(channels=3), draw.images(channels=3)
    filters = draw.choice((6, 8, 10, 12))
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


@pytest.mark.points(3)
def test_feature_maps_come_from_that_layer(submission, draw):
    """One grey image, and several in colour: what its first weights make of them."""
    for images in (draw.images(batch=1, channels=1), draw.images(channels=3)):
        filters = draw.choice((6, 8, 10, 12))
        answer = submission.convolution.convolve(images, filters)
        expect(answer).pair("(layer, feature_maps)")
        layer, feature_maps = answer
        expect(layer).layer()
        expect(feature_maps).tensor().shape(
            images.same_shape(filters),
            mistakes={"convolution.valid-padding": images.valid_shape(filters, kernel=3)},
        )
        weights = layer.weights()
        expect(layer).holds(
            [part.shape for own in weights for part in own]
            == [(3, 3, images.channels, filters), (filters,)],
            say("The layer does not have the weights of a convolution 3 x 3 with a bias."),
        )
        sums = by_hand.conv2d(images.array, *weights[0])
        expect(feature_maps).tensor().dtype("float32").holds(
            not by_hand.alike(feature_maps.numpy(), by_hand.relu(sums)),
            say("The feature maps are not what the layer makes of the images."),
            "convolution.activation-afterwards",
        ).holds(
            by_hand.alike(feature_maps.numpy(), sums),
            say("The feature maps are not what the layer makes of the images."),
        )


def test_parameters(submission, draw):
    images, filters = draw.images(channels=2), draw.choice((6, 8, 10, 12))
    answer = submission.convolution.convolve(images, filters)
    expect(answer).pair("(layer, feature_maps)")
    expect(answer[0]).layer().parameters(
        3 * 3 * images.channels * filters + filters,
        mistakes={"convolution.no-bias": 3 * 3 * images.channels * filters},
    )
