import pytest

from grader.checks import by_hand, expect
from grader.words import say

FILTERS = (6, 8, 10, 12)
"""Not the 3 of the note nor the 5 of the example, and no size that images have."""


def test_returns_layer_and_feature_maps(submission, draw):
    layer, feature_maps = convolved(submission, draw.images(), draw.choice(FILTERS))
    expect(feature_maps).tensor()


def test_feature_maps_are_as_large_as_the_images(submission, draw):
    images, filters = draw.images(), draw.choice(FILTERS)
    answer = submission.convolution.convolve(images, filters)
    expect(answer).pair("(layer, feature_maps)")
    expect(answer[1]).tensor().shape(
        images.same_shape(filters),
        mistakes={
            "convolution.valid-padding": images.valid_shape(filters, kernel=3),
            "convolution.fixed-filters": images.same_shape(3),
        },
    )


def test_parameters(submission, draw):
    images, filters = draw.images(), draw.choice(FILTERS)
    layer, _ = convolved(submission, images, filters)
    expect(layer).parameters(
        3 * 3 * images.channels * filters + filters,
        mistakes={"convolution.no-bias": 3 * 3 * images.channels * filters},
    )


def test_layer_computes_a_convolution_without_activation(submission, draw):
    images, filters = draw.images(), draw.choice(FILTERS)
    layer, _ = convolved(submission, images, filters)
    weights = draw.weights_of([((3, 3, images.channels, filters), (filters,))], last=3)
    layer.set_weights(weights)
    kernel, bias = (part.numpy() for part in weights[0].arrays)
    sums = by_hand.conv2d(images.array, kernel, bias)
    expect(layer(images)).tensor().dtype("float32").values(
        sums,
        atol=1e-3,
        mistakes={"convolution.activation": lambda: by_hand.activated(sums)},
    )


def test_feature_maps_come_from_that_layer(submission, draw):
    images, filters = draw.images(), draw.choice(FILTERS)
    layer, feature_maps = convolved(submission, images, filters)
    come_from(layer, feature_maps, images, filters)


@pytest.mark.points(3)
def test_the_rest_stays_as_conv2d_has_it(submission, draw):
    images = draw.images(channels=3)
    (layer, _), (again, _) = (convolved(submission, images, 48) for _ in range(2))
    for one in (layer, again):
        expect(one(images)).tensor()
    expect(layer).as_keras_has_it(again)


def convolved(submission, images, filters):
    answer = submission.convolution.convolve(images, filters)
    expect(answer).pair("(layer, feature_maps)")
    expect(answer[0]).layer()
    return answer[0], answer[1]


def come_from(layer, feature_maps, images, filters):
    """The feature maps are what the layer's first weights make of the images."""
    weights = layer.weights()
    shapes = [part.shape for own in weights for part in own]
    expect(layer).holds(
        shapes == [(3, 3, images.channels, filters), (filters,)],
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
