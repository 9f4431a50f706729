from grader.checks import expect


def test_feature_maps_of_the_note(submission):
    expect(submission.dense.flat_length(28, 28, 3)).integer(
        2352, mistakes={"dense.five-filters": 3920, "dense.no-channels": 784}
    )


def test_product_of_the_sizes(submission, draw):
    height, width, channels = draw.integer(5, 9), draw.integer(11, 15), draw.integer(2, 4)
    expect(submission.dense.flat_length(height, width, channels)).integer(
        height * width * channels,
        mistakes={
            "dense.five-filters": height * width * 5,
            "dense.no-channels": height * width,
            "dense.sum-of-sizes": height * width + channels,
        },
    )
