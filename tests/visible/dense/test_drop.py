import numpy as np

from grader.checks import expect
from grader.checks.statistics import close_to_chance
from grader.words import say


def test_some_become_zero(submission, draw, make):
    values, rate = np.abs(draw.floats([60, 80])) + 1, draw.choice((0.23, 0.36, 0.61, 0.78))
    answer = submission.dense.drop(make.tensor(values), rate)
    expect(answer).tensor().shape(values.shape)
    dropped = answer.numpy() == 0
    expect(answer).holds(
        dropped.any(), say("No value is 0: none was dropped."), undropped(answer, values)
    ).holds(
        close_to_chance(dropped, rate),
        say("Another share of the values is dropped than rate says."),
        "dense.rate-ignored",
    )


def test_survivors_are_scaled(submission, draw, make):
    values, rate = np.abs(draw.floats([60, 80])) + 1, draw.choice((0.23, 0.36, 0.61, 0.78))
    answer = submission.dense.drop(make.tensor(values), rate)
    expect(answer).tensor().shape(values.shape)
    got = answer.numpy()
    expect(answer).holds(
        (got == 0).any(), say("No value is 0: none was dropped."), undropped(answer, values)
    ).holds(
        np.allclose(got[got != 0], (values / (1 - rate))[got != 0], atol=1e-4),
        say("What survives is not divided by 1 - rate."),
        "dense.survivors-not-scaled",
    )
    values = np.float32([1, 2, 3, 4])  # as in the example
    answer = submission.dense.drop(make.tensor(values), 0.5)
    expect(answer).tensor().shape((4,)).dtype("float32")
    got = answer.numpy()
    expect(answer).holds(
        np.allclose(got[got != 0], 2 * values[got != 0]),
        say("What survives is not divided by 1 - rate."),
    )


def test_others_at_every_call(submission, draw, make):
    values = make.tensor(np.abs(draw.floats([20, 30])) + 1)
    dropped = []
    for _ in range(2):
        answer = submission.dense.drop(values, 0.5)
        expect(answer).tensor().shape((20, 30))
        dropped.append(answer.numpy() == 0)
    expect(answer).holds(
        dropped[0].any(),
        say("No value is 0: none was dropped."),
        undropped(answer, values.numpy()),
    ).holds(
        not np.array_equal(*dropped),
        say("The same values are dropped at every call."),
        "dense.same-at-every-call",
    )


def test_none_and_all(submission, draw, make):
    """A rate of 0 drops nothing; one of 1 everything, unless it raises, as TensorFlow's own
    function does."""
    values = draw.floats([6, 9])
    answer = submission.dense.drop(make.tensor(values), 0.0)
    expect(answer).tensor().shape(values.shape).holds(
        np.allclose(answer.numpy(), values, atol=1e-6),
        say("With a rate of 0 some values are dropped or changed."),
        "dense.rate-of-zero",
    )
    answer = submission.dense.drop.unless_it_raises(make.tensor(values), 1.0)
    if answer is not None:
        expect(answer).tensor().shape(values.shape).holds(
            not (np.isfinite(answer.numpy()) & (answer.numpy() != 0)).any(),
            say("With a rate of 1 some values survive."),
            "dense.rate-of-one",
        )


def undropped(answer, values):
    """Which mistake it is that no value is 0."""
    same = np.allclose(answer.numpy(), values)
    return "dense.not-in-training" if same else "dense.other-dropout"
