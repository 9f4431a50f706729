from grader.checks import expect


def test_example(submission):
    expect(submission.network.count_parameters(28, 28, 1, 32, 10)).integer(
        72_298,
        mistakes={
            "network.second-reads-image": 320 + 320 + 62_730,
            "network.pooling-forgotten": 320 + 9_248 + 28 * 28 * 32 * 10 + 10,
            "network.all-biases-forgotten": 72_298 - 74,
        },
    )


def test_odd_sizes(submission, draw):
    height, width = draw.integer(5, 8) * 2 + 1, draw.integer(9, 12) * 2 + 1
    one = submission.network.count_parameters(height, width, 3, 4, 5)
    row = (height // 2) * (width // 2) * 4
    up = ((height + 1) // 2) * ((width + 1) // 2) * 4
    convolutions = 9 * 3 * 4 + 4 + 9 * 4 * 4 + 4
    expect(one).integer(
        convolutions + row * 5 + 5,
        mistakes={"network.rounded-up": convolutions + up * 5 + 5},
    )
