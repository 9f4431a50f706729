import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_drawn_model(submission, reference, draw, make):
    filters, units = draw.integer(3, 6), draw.integer(7, 12)
    height, width = draw.integer(10, 14), draw.integer(15, 20)
    layers = (
        make.conv2d(filters, 3),
        make.layer("MaxPool2D"),
        make.layer("Dropout", rate=0.5),
        make.layer("Flatten"),
        make.dense(units),
    )
    model = submission.given(make.model(*layers, input_shape=(height, width, 2)))
    row = ((height - 2) // 2) * ((width - 2) // 2) * filters
    expect(submission.network.parameter_total(model)).integer(
        18 * filters + filters + row * units + units,
        mistakes={
            "network.weight-tensors-counted": 4,
            "network.layers-counted": len(layers),
            "network.seeds-counted": 18 * filters + filters + row * units + units + 2,
        },
    )


@pytest.mark.points(2)
def test_what_training_leaves_alone_counts(submission, draw, make):
    inputs, units = draw.integer(5, 9), draw.integer(10, 14)
    model = submission.given(
        make.model(make.dense(units), make.layer("BatchNormalization"), input_shape=(inputs,))
    )
    expect(submission.network.parameter_total(model)).integer(
        inputs * units + units + 4 * units,
        mistakes={"network.only-trainable": inputs * units + units + 2 * units},
    )
