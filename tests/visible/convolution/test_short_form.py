import pytest

from grader.checks import by_hand, expect
from grader.words import say

FILTERS = (6, 8, 10, 12)
"""Not the 3 of the note nor the 5 of the example, and no size that images have."""


def test_feature_maps_are_as_large_as_the_images(submission, draw):
    images, filters = draw.images(), draw.choice(FILTERS)
    layer = submission.convolution.short_form(filters)
    expect(layer).layer()
    expect(layer(images)).tensor().shape(
        images.same_shape(filters),
        mistakes={
            "convolution.valid-padding": images.valid_shape(filters, kernel=3),
            "convolution.fixed-filters": images.same_shape(3),
        },
    )


def test_no_value_is_negative(submission, draw):
    images = draw.images()
    layer = submission.convolution.short_form(draw.choice(FILTERS))
    expect(layer).layer()
    feature_maps = layer(images)
    expect(feature_maps).tensor().holds(
        not (feature_maps.numpy() < 0).any(),
        say("Some values of the feature maps are negative."),
        "convolution.no-activation"
        if by_hand.alike(feature_maps.numpy(), *sums_of(layer, images))
        else "convolution.other-activation",
    )


def test_parameters(submission, draw):
    images, filters = draw.images(), draw.choice(FILTERS)
    layer = submission.convolution.short_form(filters)
    expect(layer).layer()
    layer(images)  # only now the layer has weights
    expect(layer).parameters(
        3 * 3 * images.channels * filters + filters,
        mistakes={
            "convolution.no-bias": 3 * 3 * images.channels * filters,
            "convolution.fixed-filters": 3 * 3 * images.channels * 3 + 3,
        },
    )


def test_relu_of_a_convolution(submission, draw):
    """Sums of up to some thousands: nothing cuts them off."""
    images, filters = draw.images(), draw.choice(FILTERS)
    images.array[0] *= 1000
    layer, sums = with_weights(submission, draw, images, filters)
    expect(layer(images)).tensor().dtype("float32").values(
        by_hand.relu(sums),
        atol=1e-3,
        rtol=1e-4,
        mistakes={
            "convolution.no-activation": sums,
            "convolution.other-activation": lambda: by_hand.not_relu(sums),
        },
    )


@pytest.mark.points(3)
def test_the_rest_stays_as_conv2d_has_it(submission, draw):
    images = draw.images(channels=3)
    layer, again = (submission.convolution.short_form(48) for _ in range(2))
    for one in (layer, again):
        expect(one).layer()
        expect(one(images)).tensor()
    expect(layer).as_keras_has_it(again)


def sums_of(layer, images):
    """What it would give without an activation, if it is a convolution."""
    for padding in ("same", "valid"):
        yield from by_hand.of_weights(by_hand.conv2d, images.array, layer.weights(), padding)


def with_weights(submission, draw, images, filters):
    """The layer with drawn weights, and the sums that it makes of the images."""
    layer = submission.convolution.short_form(filters)
    expect(layer).layer()
    layer(images)
    weights = draw.weights_of([((3, 3, images.channels, filters), (filters,))], last=3)
    layer.set_weights(weights)
    kernel, bias = (part.numpy() for part in weights[0].arrays)
    return layer, by_hand.conv2d(images.array, kernel, bias)
