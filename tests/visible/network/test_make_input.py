from grader.checks import expect


def test_images(submission):
    expect(submission.network.make_input((28, 28, 1))).symbolic(
        (None, 28, 28, 1),
        mistakes={
            "network.batch-of-one": (1, 28, 28, 1),
            "network.batch-left-out": (28, 28, 1),
            "network.batch-axis-twice": (None, None, 28, 28, 1),
        },
    )


def test_other_shapes(submission, draw):
    shape = (draw.integer(30, 40), draw.integer(41, 50), draw.integer(2, 4))
    expect(submission.network.make_input(shape)).symbolic(
        (None, *shape), mistakes={"network.shape-of-the-example": (None, 28, 28, 1)}
    )
