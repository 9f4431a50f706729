from grader.checks import expect


def test_even(submission, draw):
    size = draw.choice((10, 16, 28))
    for padding in ("same", "valid"):
        expect(submission.features.pooled_size(size, padding)).integer(
            size // 2,
            mistakes={
                "features.same-is-same": size,
                "features.one-too-many": size // 2 + 1,
                "features.window-of-convolution": size - 1,
            },
        )


def test_odd_same(submission, draw):
    size = draw.choice((9, 13, 17))
    expect(submission.features.pooled_size(size, "same")).integer(
        size // 2 + 1,
        mistakes={"features.rounded-down": size // 2, "features.same-is-same": size},
    )
    expect(submission.features.pooled_size(27, "same")).integer(14)  # the example


def test_odd_valid(submission, draw):
    size = draw.choice((9, 13, 17))
    expect(submission.features.pooled_size(size, "valid")).integer(
        size // 2, mistakes={"features.rounded-up": size // 2 + 1}
    )
    expect(submission.features.pooled_size(27, "valid")).integer(13)  # the example


def test_smallest(submission):
    for size, same, valid in ((2, 1, 1), (3, 2, 1)):
        expect(submission.features.pooled_size(size, "same")).integer(same)
        expect(submission.features.pooled_size(size, "valid")).integer(valid)
