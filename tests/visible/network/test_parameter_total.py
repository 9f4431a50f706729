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


def test_what_training_leaves_alone_counts(submission, make):
    model = submission.given(
        make.model(make.dense(12), make.layer("BatchNormalization"), input_shape=(7,))
    )
    expect(submission.network.parameter_total(model)).integer(
        7 * 12 + 12 + 4 * 12, mistakes={"network.only-trainable": 7 * 12 + 12 + 2 * 12}
    )
