from grader.checks import expect


def test_same(submission, draw):
    size, strides = draw.choice((9, 13, 17)), 2
    expect(submission.convolution.output_size(size, 5, strides, "same")).integer(
        len(range(0, size, strides)),
        mistakes={
            "convolution.strides-forgotten": size,
            "convolution.rounded-down": size // strides,
            "convolution.valid-formula": (size - 5) // strides + 1,
        },
    )


def test_valid(submission, draw):
    size, strides = draw.choice((14, 16, 18)), 2
    places = len(range(0, size - 7 + 1, strides))
    expect(submission.convolution.output_size(size, 7, strides, "valid")).integer(
        places,
        mistakes={
            "convolution.strides-forgotten": size - 6,
            "convolution.plus-one-forgotten": places - 1,
            "convolution.rounded-up": places + 1,
            "convolution.same-formula": -(-size // strides),
            "convolution.fixed-kernel": (size - 3) // strides + 1,
        },
    )
    expect(submission.convolution.output_size(28, 3, 2, "valid")).integer(13)  # the example


def test_nothing_is_left_over(submission, draw):
    """Where the window fits exactly, a 1 that is added before the division is lost."""
    strides = draw.choice((3, 4))
    size = 5 + strides * draw.integer(2, 5)
    expect(submission.convolution.output_size(size, 5, strides, "valid")).integer(
        len(range(0, size - 4, strides)),
        mistakes={
            "convolution.plus-one-forgotten": (size - 5) // strides,
            "convolution.same-formula": -(-size // strides),
        },
    )


def test_stride_of_one(submission, draw):
    size = draw.integer(20, 40)
    expect(submission.convolution.output_size(size, 3, 1, "same")).integer(size)
    expect(submission.convolution.output_size(size, 3, 1, "valid")).integer(
        size - 2, mistakes={"convolution.plus-one-forgotten": size - 3}
    )
