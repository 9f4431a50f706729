import numpy as np
import pytest

from grader.checks import expect
from grader.checks.statistics import close_to_chance
from grader.words import say


@pytest.mark.points(3)
def test_computes_the_head(submission, reference, draw, make):
    maps = draw.images()
    shape, units, classes = maps.array.shape[1:], draw.integer(12, 15), draw.integer(4, 9)
    wanted = reference.network.head.as_model(shape, units, classes)
    weights = draw.weights(wanted.facts().layers, gain=2, last=0.2)
    wanted.set_weights(weights)
    want = wanted(maps, training=False)
    (kernel, bias), (last, bias_2) = ([a.numpy() for a in w.arrays] for w in weights)
    linear = maps.array.reshape(maps.batch, -1) @ kernel + bias
    expect(submission.network.head(make.symbolic((None, *shape)), units, classes)).symbolic(
        (None, classes), mistakes={"network.classes-always-ten": (None, 10)}
    )
    net = submission.network.head.as_model(shape, units, classes)
    net.set_weights(weights)
    logits = np.maximum(linear, 0) @ last + bias_2
    for training in (False, None):
        expect(net(maps, training=training)).like(
            want,
            atol=1e-4,
            mistakes={
                "network.head-without-relu": _softmax(linear @ last + bias_2),
                "network.head-without-softmax": logits,
                "network.softmax-twice": _softmax(want.numpy()),
                "network.relu-before-softmax": _softmax(np.maximum(logits, 0)),
                "network.softmax-down-columns": _softmax(logits.T).T,
            },
        )


@pytest.mark.points(2)
def test_drops_out_in_training(submission, draw, make):
    """One half of the units reads one number each, the other half is 1 by its bias. Two
    classes read the same unit, so a dropout behind the units takes both or none."""
    reading, batch = 36, 64
    units = 2 * reading
    net = submission.network.head.as_model((2, 6, 3), units, 2 * units + 1)
    kernel = np.concatenate([np.eye(reading), np.zeros((reading, reading))], axis=1)
    bias = np.concatenate([np.zeros(reading), np.ones(reading)])
    last = np.concatenate([np.eye(units), np.eye(units), np.zeros((units, 1))], axis=1)
    net.set_weights(
        (
            make.weights(kernel.astype(np.float32), bias.astype(np.float32)),
            make.weights(last.astype(np.float32), np.zeros(2 * units + 1, np.float32)),
        )
    )
    answer = net(np.ones((batch, 2, 6, 3), np.float32), training=True)
    expect(answer).tensor().shape((batch, 2 * units + 1)).rows_sum_to_one(1e-4)
    rows = np.maximum(answer.numpy().astype(np.float64), 1e-30)
    logits = np.log(rows[:, :-1] / rows[:, -1:])
    expect(answer).holds(
        not np.allclose(logits, 1, atol=1e-3),
        say("With training=True nothing is dropped."),
        "network.head-without-dropout",
    )
    fits = np.isclose(logits, 0, atol=1e-3) | np.isclose(logits, 4 / 3, atol=1e-3)
    expect(answer).holds(
        bool(fits.all()) and np.allclose(logits[:, :units], logits[:, units:], atol=1e-3),
        say("With training=True the values are not those of one dropout behind the ReLU."),
        "network.head-other-dropout",
    )
    expect(answer).holds(
        close_to_chance(logits[:, :units] > 0.5, 0.75),
        say("With training=True another share is dropped than in the text."),
        "network.head-other-dropout",
    )


def _softmax(rows):
    powers = np.exp(rows - rows.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
