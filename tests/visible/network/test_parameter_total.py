from grader.checks import expect


def test_small_model(submission, make):
    model = submission.given(
        make.model(
            make.layer("Flatten"),
            make.dense(32, activation="relu"),
            make.dense(10, activation="softmax"),
            input_shape=(28, 28),
        )
    )
    expect(submission.network.parameter_total(model)).integer(
        784 * 32 + 32 + 32 * 10 + 10,
        mistakes={
            "network.weight-tensors-counted": 4,
            "network.layers-counted": 3,
        },
    )
