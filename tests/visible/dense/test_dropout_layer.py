import numpy as np

from grader.checks import expect
from grader.checks.statistics import close_to_chance
from grader.words import say


def test_share_dropped_in_training(submission, draw, make):
    rate = draw.choice((0.2, 0.35, 0.6, 0.75))
    layer = submission.dense.dropout_layer(rate)
    expect(layer).layer()
    answer = layer(make.tensor(np.abs(draw.floats([60, 80])) + 1), training=True)
    expect(answer).tensor().shape((60, 80))
    dropped = answer.numpy() == 0
    expect(answer).holds(
        dropped.any(), say("With training=True nothing is dropped."), "dense.nothing-dropped"
    ).holds(
        not close_to_chance(dropped, 1 - rate),
        say("With training=True as many are dropped as should be kept."),
        "dense.rate-is-what-is-dropped",
    ).holds(
        close_to_chance(dropped, rate),
        say("With training=True another share is dropped than rate says."),
        "dense.rate-ignored",
    )


def test_nothing_happens_outside_training(submission, draw, make):
    values = draw.floats([6, 9])
    layer = submission.dense.dropout_layer(draw.choice((0.2, 0.35, 0.6, 0.75)))
    expect(layer).layer()
    for training in (None, False):
        answer = layer(make.tensor(values), training=training)
        expect(answer).tensor().shape(values.shape).holds(
            np.allclose(answer.numpy(), values, atol=1e-6),
            say("Outside of training the values do not come back unchanged."),
            "dense.always-drops",
        )
