import pytest

from grader.checks import by_hand, expect

FILTERS = (6, 8, 10, 12)
"""Not the 5 of the example and the note, and no size that images have."""


def test_border_is_lost(submission, draw):
    images, filters = draw.images(), draw.choice(FILTERS)
    layer = submission.convolution.valid_layer(filters, 3)
    expect(layer).layer()
    expect(layer(images)).tensor().shape(
        images.valid_shape(filters, kernel=3),
        mistakes={
            "convolution.same-padding": images.same_shape(filters),
            "convolution.fixed-filters": images.valid_shape(3, kernel=3),
        },
    )


def test_larger_kernel(submission, draw):
    images, filters = draw.images(), draw.choice(FILTERS)
    layer = submission.convolution.valid_layer(filters, 5)
    expect(layer).layer()
    expect(layer(images)).tensor().shape(
        images.valid_shape(filters, kernel=5),
        mistakes={
            "convolution.fixed-kernel": images.valid_shape(filters, kernel=3),
            "convolution.same-padding": images.same_shape(filters),
        },
    )


def test_kernel_that_is_not_square(submission, draw):
    images, filters = draw.images(), draw.choice(FILTERS)
    layer = submission.convolution.valid_layer(filters, (5, 2))
    expect(layer).layer()
    expect(layer(images)).tensor().shape(
        (images.batch, images.height - 4, images.width - 1, filters),
        mistakes={
            "convolution.turned-kernel": (
                images.batch,
                images.height - 1,
                images.width - 4,
                filters,
            ),
            "convolution.fixed-kernel": images.valid_shape(filters, kernel=3),
        },
    )


def test_computes_a_convolution_without_activation(submission, draw):
    images, filters = draw.images(), draw.choice(FILTERS)
    for kernel_size in (4, (2, 3)):
        layer = submission.convolution.valid_layer(filters, kernel_size)
        expect(layer).layer()
        layer(images)
        size = (kernel_size, kernel_size) if kernel_size == 4 else kernel_size
        weights = draw.weights_of([((*size, images.channels, filters), (filters,))], last=3)
        layer.set_weights(weights)
        kernel, bias = (part.numpy() for part in weights[0].arrays)
        sums = by_hand.conv2d(images.array, kernel, bias, "valid")
        expect(layer(images)).tensor().dtype("float32").values(
            sums,
            atol=1e-3,
            mistakes={"convolution.activation": lambda sums=sums: by_hand.activated(sums)},
        )


@pytest.mark.points(3)
def test_the_rest_stays_as_conv2d_has_it(submission, draw):
    images = draw.images(channels=3)
    layer, again = (submission.convolution.valid_layer(48, 4) for _ in range(2))
    for one in (layer, again):
        expect(one).layer()
        expect(one(images)).tensor()
    expect(layer).as_keras_has_it(again)
