import numpy as np
import pytest

from grader.checks import by_hand, expect
from grader.words import say


def test_units(submission, draw, make):
    rows, units = draw.floats([draw.size(3, 5), draw.integer(9, 14)]), draw.integer(6, 8)
    layer = submission.dense.dense_layer(units)
    expect(layer).layer()
    expect(layer(make.tensor(rows))).tensor().shape(
        (len(rows), units), mistakes={"dense.units-always-32": (len(rows), 32)}
    )
    layer = submission.dense.dense_layer(32)  # as in the example
    expect(layer).layer()
    expect(layer(np.zeros((1, 2352), np.float32))).tensor().shape((1, 32))


def test_nothing_is_negative(submission, draw, make):
    rows = draw.floats([draw.size(3, 5), draw.integer(9, 14)])
    layer = submission.dense.dense_layer(draw.integer(15, 20))
    expect(layer).layer()
    answer = layer(make.tensor(rows))
    sums = by_hand.of_weights(by_hand.dense, rows, layer.weights())
    expect(answer).tensor().holds(
        not bool((answer.numpy() < 0).any()),
        say("Some numbers that come out are negative: after ReLU none is."),
        "dense.activation-missing"
        if by_hand.alike(answer.numpy(), *sums)
        else "dense.not-relu",
    )


def test_parameters(submission, draw, make):
    rows, units = draw.floats([draw.size(3, 5), draw.integer(9, 14)]), draw.integer(6, 8)
    layer = submission.dense.dense_layer(units)
    expect(layer).layer()
    layer(make.tensor(rows))
    inputs = rows.shape[1]
    expect(layer).parameters(
        inputs * units + units,
        mistakes={
            "dense.layer-without-bias": inputs * units,
            "dense.units-always-32": inputs * 32 + 32,
        },
    )


def test_relu_of_a_dense_layer(submission, draw, make):
    """Sums of up to some thousands: nothing cuts them off."""
    rows, units = draw.floats([draw.size(3, 5), draw.integer(9, 14)]), draw.integer(6, 8)
    rows[0] *= 1000
    layer = submission.dense.dense_layer(units)
    expect(layer).layer()
    layer(make.tensor(rows))
    weights = draw.weights_of([((rows.shape[1], units), (units,))], last=2)
    layer.set_weights(weights)
    sums = by_hand.dense(rows, *(part.numpy() for part in weights[0].arrays))
    expect(layer(make.tensor(rows))).tensor().dtype("float32").values(
        by_hand.relu(sums),
        atol=1e-3,
        rtol=1e-4,
        mistakes={
            "dense.activation-missing": sums,
            "dense.other-activation": lambda: by_hand.clipped(sums),
            "dense.not-relu": lambda: by_hand.not_relu(sums),
        },
    )


@pytest.mark.points(3)
def test_the_rest_stays_as_dense_has_it(submission, draw, make):
    rows = make.tensor(draw.floats([3, 24]))
    layer, again = (submission.dense.dense_layer(40) for _ in range(2))
    for one in (layer, again):
        expect(one).layer()
        expect(one(rows)).tensor()
    expect(layer).as_keras_has_it(again)
