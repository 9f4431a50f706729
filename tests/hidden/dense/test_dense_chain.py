import numpy as np
import pytest

from grader.checks import by_hand, expect
from grader.words import say

NAMES = "(layer, layer_2, output)"


@pytest.mark.points(2)
@pytest.mark.parametrize("batch", [1, 5])
def test_output_went_through_both(submission, draw, make, batch):
    x = draw.floats([batch, draw.integer(11, 14)])
    answer = submission.dense.dense_chain(make.tensor(x))
    expect(answer).items(3, NAMES)
    layer, layer_2, output = answer
    expect(layer).layer()
    expect(layer_2).layer().parameters(
        330, mistakes={"dense.second-reads-x": x.shape[1] * 10 + 10}
    )
    weights = [layer.weights(), layer_2.weights()]
    expect(layer_2).holds(
        [[part.shape for part in own] for one in weights for own in one]
        == [[(x.shape[1], 32), (32,)], [(32, 10), (10,)]],
        say("The layers do not have the weights that they should."),
    )
    (first,), (second,) = weights
    middle = by_hand.relu(by_hand.dense(x, *first))
    expect(output).tensor().dtype("float32").shape((batch, 10)).holds(
        by_hand.alike(output.numpy(), by_hand.relu(by_hand.dense(middle, *second))),
        say("The output is not what the two layers make of x."),
    )


@pytest.mark.points(2)
def test_each_layer_computes_its_part(submission, reference, draw, make):
    x = make.tensor(draw.floats([5, draw.integer(11, 14)]))
    middle = make.tensor(draw.floats([5, 32]))
    answer = submission.dense.dense_chain(x)
    expect(answer).items(3, NAMES)
    wanted = reference.dense.dense_chain(x)
    for place, rows in ((0, x), (1, middle)):
        weights = draw.weights(wanted[place].facts().layers, last=2)
        wanted[place].set_weights(weights)
        want = wanted[place](rows)
        kernel, bias = (array.numpy() for array in weights[0].arrays)
        linear = rows.numpy() @ kernel + bias
        expect(answer[place]).layer()
        answer[place].set_weights(weights)
        for training in (False, True):
            expect(answer[place](rows, training=training)).like(
                want,
                atol=1e-3,
                mistakes={
                    "dense.activation-missing": linear,
                    "dense.softmax-for-relu": by_hand.softmax(linear),
                    "dense.other-activation": np.clip(linear, 0, 6),
                },
            )
