from grader.checks import expect


def test_border_is_lost(submission, draw):
    images, filters = draw.images(), draw.size(4, 8)
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
    images, filters = draw.images(), draw.size(4, 8)
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
    images, filters = draw.images(), draw.size(4, 8)
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
