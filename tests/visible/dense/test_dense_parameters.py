from grader.checks import expect


def test_from_32_to_10(submission):
    expect(submission.dense.dense_parameters(32, 10)).integer(
        330,
        mistakes={"dense.biases-forgotten": 320, "dense.bias-per-input": 352},
    )


def test_formula(submission, draw):
    inputs, units = draw.integer(100, 3000), draw.integer(20, 90)
    expect(submission.dense.dense_parameters(inputs, units)).integer(
        inputs * units + units,
        mistakes={
            "dense.biases-forgotten": inputs * units,
            "dense.bias-per-input": inputs * units + inputs,
            "dense.one-bias": inputs * units + 1,
        },
    )
