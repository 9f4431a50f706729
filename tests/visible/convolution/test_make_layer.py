from grader.checks import expect
from grader.words import say


def test_feature_maps_are_as_large_as_the_images(submission, draw):
    images, filters = draw.images(), draw.size(5, 8)
    layer = submission.convolution.make_layer(filters)
    expect(layer).layer()
    expect(layer(images)).tensor().shape(
        images.same_shape(filters),
        mistakes={
            "convolution.valid-padding": images.valid_shape(filters, kernel=3),
            "convolution.fixed-filters": images.same_shape(3),
        },
    )


def test_no_value_is_negative(submission, draw):
    layer = submission.convolution.make_layer(draw.size(5, 8))
    expect(layer).layer()
    feature_maps = layer(draw.images())
    expect(feature_maps).tensor().holds(
        (feature_maps.numpy() >= 0).all(),
        say("Some values of the feature maps are negative."),
        "convolution.no-activation",
    )


def test_parameters(submission, draw):
    images, filters = draw.images(), draw.size(5, 8)
    layer = submission.convolution.make_layer(filters)
    expect(layer).layer()
    layer(images)  # only now the layer has weights
    expect(layer).parameters(
        3 * 3 * images.channels * filters + filters,
        mistakes={
            "convolution.no-bias": 3 * 3 * images.channels * filters,
            "convolution.fixed-filters": 3 * 3 * images.channels * 3 + 3,
        },
    )
