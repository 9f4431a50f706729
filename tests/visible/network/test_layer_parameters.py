from grader.checks import expect


def test_small_model(submission, make):
    layers = make.layer("Flatten"), make.dense(32), make.dense(10)
    model = submission.given(make.model(*layers, input_shape=(28, 28)))
    expect(submission.network.layer_parameters(model)).integers(
        (0, 784 * 32 + 32, 32 * 10 + 10),
        mistakes={
            "network.layers-without": (784 * 32 + 32, 32 * 10 + 10),
            "network.tensors-of-layers": (0, 2, 2),
        },
    )


def test_many_layers(submission, draw, make):
    sizes = [draw.integer(2, 9) for _ in range(draw.integer(4, 6))]
    layers = [make.dense(units) for units in sizes[1:]]
    model = submission.given(make.model(*layers, input_shape=(sizes[0],)))
    expect(submission.network.layer_parameters(model)).integers(
        [inputs * units + units for inputs, units in zip(sizes, sizes[1:])]
    )
