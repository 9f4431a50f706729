import numpy as np
import pytest

from grader.checks import by_hand, expect
from grader.words import say

NAMES = "(layer, layer_2, output)"


def test_three_things(submission, draw, make):
    layer, layer_2, output = chain(submission, make.tensor(draw.floats([4, 9])))
    expect(layer).layer()
    expect(layer_2).layer()
    expect(output).tensor()


def test_shape_of_the_output(submission, draw, make):
    x = draw.floats([draw.size(3, 5), draw.integer(11, 14)])
    _, _, output = chain(submission, make.tensor(x))
    expect(output).tensor().shape(
        (len(x), 10), mistakes={"dense.chain-in-reverse": (len(x), 32)}
    )
    _, _, output = chain(submission, make.tensor(np.ones((4, 2352), np.float32)))
    expect(output).tensor().shape((4, 10))  # as in the example


def test_parameters(submission, draw, make):
    inputs = draw.integer(11, 14)
    layer, layer_2, _ = chain(submission, make.tensor(draw.floats([4, inputs])))
    expect(layer).layer().parameters(
        inputs * 32 + 32, mistakes={"dense.chain-in-reverse": inputs * 10 + 10}
    )
    expect(layer_2).layer().parameters(
        32 * 10 + 10,
        mistakes={
            "dense.second-reads-x": inputs * 10 + 10,
            "dense.chain-in-reverse": 10 * 32 + 32,
        },
    )


def test_both_layers_have_relu(submission, draw, make):
    x = draw.floats([5, draw.integer(11, 14)])
    layers = chain(submission, make.tensor(x))[:2]
    for one, rows, units in zip(layers, (x, draw.floats([5, 32])), (32, 10)):
        expect(one).layer()
        weights = draw.weights_of([((rows.shape[1], units), (units,))], last=2)
        one.set_weights(weights)
        sums = by_hand.dense(rows, *(part.numpy() for part in weights[0].arrays))
        expect(one(make.tensor(rows))).tensor().dtype("float32").values(
            by_hand.relu(sums),
            atol=1e-3,
            mistakes={
                "dense.activation-missing": sums,
                "dense.softmax-for-relu": by_hand.softmax(sums),
                "dense.other-activation": lambda sums=sums: by_hand.clipped(sums),
                "dense.not-relu": lambda sums=sums: by_hand.not_relu(sums),
            },
        )


def test_output_went_through_both(submission, draw, make):
    x = draw.floats([draw.size(4, 6), draw.integer(11, 14)])
    layer, layer_2, output = chain(submission, make.tensor(x))
    weights = [layer.weights(), layer_2.weights()]
    expect(layer_2).holds(
        [[part.shape for part in own] for one in weights for own in one]
        == [[(x.shape[1], 32), (32,)], [(32, 10), (10,)]],
        say("The layers do not have the weights that they should."),
    )
    (first,), (second,) = weights
    middle = by_hand.relu(by_hand.dense(x, *first))
    sums = by_hand.dense(middle, *second)
    expect(output).tensor().dtype("float32").shape((len(x), 10)).holds(
        by_hand.alike(output.numpy(), by_hand.relu(sums)),
        say("The output is not what the two layers make of x."),
    )


@pytest.mark.points(3)
def test_the_rest_stays_as_dense_has_it(submission, draw, make):
    x = make.tensor(draw.floats([4, 24]))
    ones = chain(submission, x)[:2]
    others = chain(submission, x)[:2]
    for one, other, rows in zip(ones, others, (x, make.tensor(np.ones((4, 32), np.float32)))):
        for each in (one, other):
            expect(each).layer()
            expect(each(rows)).tensor()
        expect(one).as_keras_has_it(other)


def chain(submission, x):
    """The three things that came back."""
    answer = submission.dense.dense_chain(x)
    expect(answer).items(3, NAMES)
    return tuple(answer)
