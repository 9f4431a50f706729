import numpy as np
import pytest

from grader.checks import by_hand, expect
from grader.checks.statistics import close_to_chance
from grader.words import say


def test_rows_of_probabilities(submission, draw, make):
    maps = draw.images()
    units, classes = draw.integer(12, 15), draw.integer(4, 9)
    net = make.symbolic((None, *maps.array.shape[1:]))
    expect(submission.network.head(net, units, classes)).symbolic(
        (None, classes), mistakes={"network.classes-always-ten": (None, 10)}
    )
    example = submission.network.head(make.symbolic((None, 7, 7, 64)), 512, 10)
    expect(example).symbolic((None, 10))
    net = submission.network.head.as_model(maps.array.shape[1:], units, classes)
    expect(net(maps)).tensor().shape((maps.batch, classes)).rows_sum_to_one()


def test_parameters(submission, draw):
    maps = draw.images()
    units, classes = draw.integer(12, 15), draw.integer(4, 9)
    net = submission.network.head.as_model(maps.array.shape[1:], units, classes)
    row = int(np.prod(maps.array.shape[1:]))
    expect(net).parameters(
        row * units + units + units * classes + classes,
        mistakes={
            "network.units-always-512": row * 512 + 512 + 512 * classes + classes,
            "network.one-dense": row * classes + classes,
        },
    )


@pytest.mark.parametrize("size", [1, 1000])
def test_computes_the_head(submission, draw, make, size):
    """Also where sums reach some thousands: nothing cuts them off."""
    maps = draw.images().array * np.float32(size)
    shape, units, classes = maps.shape[1:], draw.integer(14, 16), draw.integer(5, 9)
    net = submission.network.head.as_model(shape, units, classes)
    row = int(np.prod(shape))
    weights = draw.weights_of([((row, units), (units,)), ((units, classes), (classes,))])
    first, second = ([part.numpy() for part in layer.arrays] for layer in weights)
    linear = by_hand.dense(by_hand.flatten(maps), *first)
    # So small at the end that the probabilities stay away from 0 and 1.
    second[0] *= np.float32(2 / np.abs(linear).max())
    net.set_weights((weights[0], make.weights(*second)))
    logits = by_hand.dense(by_hand.relu(linear), *second)
    probabilities = by_hand.softmax(logits)
    expect(net(maps, training=False)).tensor().dtype("float32").values(
        probabilities,
        atol=1e-4,
        mistakes={
            "network.head-without-relu": lambda: by_hand.softmax(
                by_hand.dense(linear, *second)
            ),
            "network.head-other-activation": lambda: tuple(
                by_hand.softmax(by_hand.dense(other, *second))
                for other in by_hand.not_relu(linear)
            ),
            "network.head-without-softmax": logits,
            "network.softmax-twice": lambda: by_hand.softmax(probabilities),
            "network.relu-before-softmax": lambda: by_hand.softmax(by_hand.relu(logits)),
            "network.softmax-down-columns": lambda: by_hand.softmax(logits.T).T,
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
    answer = net(np.ones((1, 2, 6, 3), np.float32), training=False)
    expect(answer).tensor().shape((1, 2 * units + 1))
    expect(answer).holds(
        np.allclose(answer.numpy(), by_hand.softmax(np.float64([[*[1] * 2 * units, 0]]))),
        say("Outside of training the head does not compute what it should."),
        "network.head-computes-otherwise",
    )
    images = np.ones((batch, 2, 6, 3), np.float32)
    answer = net(images, training=True)
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
    again = net(images, training=True)
    expect(again).tensor().holds(
        not np.array_equal(again.numpy(), answer.numpy()),
        say("With training=True the same values are dropped at every call."),
        "network.same-at-every-call",
    )


@pytest.mark.points(3)
def test_the_rest_stays_as_keras_has_it(submission, draw):
    maps = draw.images()
    shape = maps.array.shape[1:]
    net, again = (submission.network.head.as_model(shape, 24, 12) for _ in range(2))
    for one in (net, again):
        expect(one(maps)).tensor()
    expect(net).as_keras_has_it(again)
