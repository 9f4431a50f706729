from grader.checks import expect


def test_example(submission):
    expect(submission.network.shape_after_blocks(28, 28, [32, 64])).sizes(
        (7, 7, 64),
        mistakes={
            "network.one-halving": (14, 14, 64),
            "network.batch-in-shape": (None, 7, 7, 64),
            "network.sizes-kept": (28, 28, 64),
            "network.convolutions-shrink": (4, 4, 64),
        },
    )


def test_what_is_left_over_is_dropped(submission):
    expect(submission.network.shape_after_blocks(30, 30, [32, 64])).sizes(
        (7, 7, 64),
        mistakes={"network.rounded-up": (8, 8, 64), "network.one-halving": (15, 15, 64)},
    )


def test_other_sizes(submission, draw):
    height, width, filters = draw.integer(10, 14), draw.integer(21, 30), draw.integer(5, 9)
    expect(submission.network.shape_after_blocks(height, width, [filters])).sizes(
        (height // 2, width // 2, filters),
        mistakes={"network.rounded-up": ((height + 1) // 2, (width + 1) // 2, filters)},
    )
