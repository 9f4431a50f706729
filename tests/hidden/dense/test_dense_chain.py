import numpy as np
import pytest

from grader.checks import expect

NAMES = "(layer, layer_2, output)"


@pytest.mark.points(2)
def test_output_went_through_both(submission, draw, make):
    x = make.tensor(draw.floats([draw.size(4, 6), draw.integer(11, 14)]))
    answer = submission.dense.dense_chain(x)
    expect(answer).items(3, NAMES)
    layer, layer_2, output = answer
    expect(layer).layer()
    expect(layer_2).layer().parameters(
        330, mistakes={"dense.second-reads-x": x.shape[1] * 10 + 10}
    )
    first = layer(x)
    expect(first).tensor()
    again = layer_2(make.tensor(first.numpy()))
    expect(output).tensor().dtype("float32").values(again, atol=1e-3)


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
                    "dense.softmax-for-relu": _softmax(linear),
                    "dense.other-activation": np.clip(linear, 0, 6),
                },
            )


def _softmax(rows):
    powers = np.exp(rows - rows.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
