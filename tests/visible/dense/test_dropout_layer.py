import numpy as np

from grader.checks import expect
from grader.checks.statistics import close_to_chance, common_factor
from grader.words import say

RATES = (0.23, 0.36, 0.61, 0.78)
"""None is a round number, nor half: what rounds or caps it shows."""


def test_share_dropped_in_training(submission, draw, make):
    rate = draw.choice(RATES)
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


def test_survivors_are_scaled(submission, draw, make):
    values = np.abs(draw.floats([30, 40])) + 1
    for rate in RATES:
        layer = submission.dense.dropout_layer(rate)
        expect(layer).layer()
        answer = layer(make.tensor(values), training=True)
        expect(answer).tensor().shape((30, 40)).dtype("float32")
        factor = common_factor(answer.numpy(), values)
        expect(answer).holds(
            factor is not None and abs(factor * (1 - rate) - 1) < 1e-3,
            say("With training=True what survives is not divided by 1 - rate."),
            "dense.rate-changed" if factor and factor > 1.001 else "dense.survivors-not-scaled",
        )
    layer = submission.dense.dropout_layer(0.7)  # as in the example
    expect(layer).layer()
    answer = layer(np.ones((1, 4), np.float32), training=True)
    expect(answer).tensor().shape((1, 4))
    survivors = answer.numpy()[answer.numpy() != 0]
    expect(answer).holds(
        np.allclose(survivors, 1 / 0.3),
        say("With training=True what survives is not divided by 1 - rate."),
    )


def test_each_number_by_itself(submission, draw, make):
    """Maps of four axes: neither rows nor channels share one fate."""
    layer = submission.dense.dropout_layer(draw.choice(RATES))
    expect(layer).layer()
    answer = layer(make.tensor(np.abs(draw.floats([4, 11, 13, 9])) + 1), training=True)
    expect(answer).tensor().shape((4, 11, 13, 9))
    dropped = answer.numpy() == 0
    for axes in ((1, 2), (3,), (1, 3), (2, 3), (0,)):
        together = dropped.all(axis=axes) | ~dropped.any(axis=axes)
        expect(answer).holds(
            not together.all(),
            say("With training=True numbers are dropped in groups."),
            "dense.together",
        )


def test_nothing_happens_outside_training(submission, draw, make):
    values = draw.floats([6, 9])
    layer = submission.dense.dropout_layer(draw.choice(RATES))
    expect(layer).layer()
    for training in (None, False):
        answer = layer(make.tensor(values), training=training)
        expect(answer).tensor().shape(values.shape).holds(
            np.allclose(answer.numpy(), values, atol=1e-6),
            say("Outside of training the values do not come back unchanged."),
            "dense.always-drops",
        )


def test_none_and_all(submission, draw, make):
    """A rate of 0 drops nothing, one of 1 everything."""
    values = draw.floats([6, 9])
    layer = submission.dense.dropout_layer(0.0)
    expect(layer).layer()
    answer = layer(make.tensor(values), training=True)
    expect(answer).tensor().shape(values.shape).holds(
        np.allclose(answer.numpy(), values, atol=1e-6),
        say("With a rate of 0 some values are dropped or changed."),
        "dense.rate-of-zero",
    )
    layer = submission.dense.dropout_layer.unless_it_raises(1.0)
    if layer is None:  # as TensorFlow's own function does at 1
        return
    expect(layer).layer()
    answer = layer.unless_it_raises(make.tensor(values), training=True)
    if answer is not None:
        expect(answer).tensor().shape(values.shape).holds(
            not (np.isfinite(answer.numpy()) & (answer.numpy() != 0)).any(),
            say("With a rate of 1 some values survive."),
            "dense.rate-of-one",
        )
