from grader.checks import expect


def test_returns_layer_and_feature_maps(submission, draw):
    answer = submission.convolution.convolve(draw.images(), draw.size(3, 8))
    expect(answer).pair("(layer, feature_maps)")
    layer, feature_maps = answer
    expect(layer).layer()
    expect(feature_maps).tensor()


def test_feature_maps_are_as_large_as_the_images(submission, draw):
    images, filters = draw.images(), draw.size(5, 8)
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
    images, filters = draw.images(), draw.size(5, 8)
    answer = submission.convolution.convolve(images, filters)
    expect(answer).pair("(layer, feature_maps)")
    expect(answer[0]).layer().parameters(
        3 * 3 * images.channels * filters + filters,
        mistakes={"convolution.no-bias": 3 * 3 * images.channels * filters},
    )
