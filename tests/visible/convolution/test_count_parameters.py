from grader.checks import expect


def test_grey_images(submission, draw):
    filters = draw.size(4, 40)
    expect(submission.convolution.count_parameters(3, 1, filters)).integer(
        3 * 3 * filters + filters, mistakes=wrong(3, 1, filters)
    )
    expect(submission.convolution.count_parameters(3, 1, 32)).integer(320)  # the example


def test_several_channels(submission, draw):
    channels, filters = draw.size(3, 9), draw.size(11, 40)
    expect(submission.convolution.count_parameters(5, channels, filters)).integer(
        5 * 5 * channels * filters + filters, mistakes=wrong(5, channels, filters)
    )


def wrong(size, channels, filters):
    return {
        "convolution.no-bias": size * size * channels * filters,
        "convolution.one-bias": size * size * channels * filters + 1,
        "convolution.bias-by-channel": size * size * channels * filters + channels,
        "convolution.channels-forgotten": size * size * filters + filters,
        "convolution.kernel-not-squared": size * channels * filters + filters,
    }
