import numpy as np

from grader.checks import expect
from grader.checks.statistics import close_to_chance
from grader.words import say


def test_some_become_zero(submission, draw, make):
    values, rate = np.abs(draw.floats([60, 80])) + 1, draw.choice((0.2, 0.35, 0.6, 0.75))
    answer = submission.dense.drop(make.tensor(values), rate)
    expect(answer).tensor().shape(values.shape)
    dropped = answer.numpy() == 0
    expect(answer).holds(
        dropped.any(), say("All values came back: none was dropped."), "dense.not-in-training"
    ).holds(
        close_to_chance(dropped, rate),
        say("Another share of the values is dropped than rate says."),
        "dense.rate-ignored",
    )


def test_survivors_are_scaled(submission, draw, make):
    values, rate = np.abs(draw.floats([60, 80])) + 1, draw.choice((0.2, 0.35, 0.6, 0.75))
    answer = submission.dense.drop(make.tensor(values), rate)
    expect(answer).tensor().shape(values.shape)
    got = answer.numpy()
    expect(answer).holds(
        not np.allclose(got, values),
        say("All values came back: none was dropped."),
        "dense.not-in-training",
    ).holds(
        np.allclose(got[got != 0], (values / (1 - rate))[got != 0], atol=1e-4),
        say("What survives is not divided by 1 - rate."),
        "dense.survivors-not-scaled",
    )
