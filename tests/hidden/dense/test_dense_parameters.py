import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("size", ["small", "large"])
def test_what_keras_makes(submission, reference, draw, make, size):
    most = 9 if size == "small" else 700
    inputs, units = draw.integer(most // 2, most), draw.integer(2 * most, 3 * most)
    layer = reference.given(make.dense(units, input_shape=(None, inputs)))
    want = int(sum(np.prod(shape) for shape in layer.facts().layers[0].shapes))
    expect(submission.dense.dense_parameters(inputs, units)).integer(
        want,
        mistakes={
            "dense.biases-forgotten": inputs * units,
            "dense.bias-per-input": inputs * units + inputs,
            "dense.one-bias": inputs * units + 1,
        },
    )


@pytest.mark.points(2)
def test_one_input(submission, reference, draw):
    units = draw.integer(20, 90)
    want = reference.dense.dense_parameters(1, units)
    expect(submission.dense.dense_parameters(1, units)).integer(
        want.observation.value,
        mistakes={"dense.biases-forgotten": units, "dense.one-bias": units + 1},
    )
