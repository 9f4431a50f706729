import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_drawn_model(submission, draw, make):
    filters, units = draw.integer(3, 6), draw.integer(7, 12)
    height, width = draw.integer(10, 14), draw.integer(15, 20)
    row = ((height - 2) // 2) * ((width - 2) // 2) * filters
    layers = (
        make.conv2d(filters, 3),
        make.layer("MaxPool2D"),
        make.layer("Dropout", rate=0.5),
        make.layer("Flatten"),
        make.dense(units),
    )
    model = submission.given(make.model(*layers, input_shape=(height, width, 2)))
    conv, dense = 18 * filters + filters, row * units + units
    expect(submission.network.layer_parameters(model)).integers(
        (conv, 0, 0, 0, dense),
        mistakes={
            "network.layers-without": (conv, dense),
            "network.kernels-only": (18 * filters, 0, 0, 0, row * units),
            "network.last-layer-first": (dense, 0, 0, 0, conv),
        },
    )


@pytest.mark.points(2)
def test_what_training_leaves_alone_counts(submission, draw, make):
    inputs, units = draw.integer(5, 9), draw.integer(10, 14)
    layers = (
        make.dense(units),
        make.layer("BatchNormalization"),
        make.dense(3, use_bias=False),
    )
    model = submission.given(make.model(*layers, input_shape=(inputs,)))
    dense = inputs * units + units
    expect(submission.network.layer_parameters(model)).integers(
        (dense, 4 * units, 3 * units),
        mistakes={"network.only-trainable": (dense, 2 * units, 3 * units)},
    )
