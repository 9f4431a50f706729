import numpy as np
import pytest

from grader.checks import by_hand, expect


@pytest.mark.points(3)
def test_computes_relu_of_dense(submission, reference, draw, make):
    rows, units = make.tensor(draw.floats([5, draw.integer(9, 14)])), draw.integer(6, 8)
    wanted = reference.dense.dense_layer(units)
    wanted(rows)
    weights = draw.weights(wanted.facts().layers, last=2)
    wanted.set_weights(weights)
    want = wanted(rows)
    kernel, bias = (array.numpy() for array in weights[0].arrays)
    linear = rows.numpy() @ kernel + bias
    layer = submission.dense.dense_layer(units)
    expect(layer).layer()
    expect(layer(rows)).tensor().shape((5, units), mistakes={"dense.units-always-32": (5, 32)})
    layer.set_weights(weights)
    for training in (False, True):
        expect(layer(rows, training=training)).like(
            want,
            atol=1e-3,
            mistakes={
                "dense.activation-missing": linear,
                "dense.other-activation": lambda: by_hand.clipped(linear),
                "dense.not-relu": lambda: by_hand.not_relu(linear),
            },
        )


def test_starts_with_bias_zero(submission, draw, make):
    rows = make.tensor(np.zeros((3, draw.integer(4, 9)), np.float32))
    layer = submission.dense.dense_layer(draw.integer(5, 8))
    expect(layer).layer()
    expect(layer(rows)).tensor().values(np.zeros((3, layer(rows).numpy().shape[1])))
