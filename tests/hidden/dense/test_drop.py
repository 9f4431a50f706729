import numpy as np
import pytest

from grader.checks import expect
from grader.checks.statistics import close_to_chance
from grader.words import say


@pytest.mark.points(3)
@pytest.mark.parametrize("shape", [(1, 4801), (50, 97), (4, 11, 13, 9)])
def test_drops_and_scales(submission, draw, make, shape):
    values = draw.floats(shape)
    values[np.abs(values) < 0.1] = 1
    rate = draw.choice((draw.integer(17, 40), draw.integer(60, 83))) / 100 + 0.004
    answer = submission.dense.drop(make.tensor(values), rate)
    expect(answer).tensor().shape(shape).dtype("float32")
    got = answer.numpy()
    dropped = got == 0
    expect(answer).holds(
        dropped.any(), say("No value is 0: none was dropped."), undropped(answer, values)
    )
    # By chance alone no row of this length is dropped as a whole, nor left whole everywhere.
    lines = dropped.reshape(shape[0], -1)
    expect(answer).holds(
        lines.any(axis=1).all() and not lines.all(axis=1).any(),
        say("Whole rows share one fate."),
        "dense.together",
    ).holds(
        len(lines) == 1 or not (lines == lines[0]).all(),
        say("The same places are dropped in every row."),
        "dense.together",
    ).holds(
        close_to_chance(dropped, rate),
        say("Another share of the values is dropped than rate says."),
        "dense.rate-ignored",
    ).holds(
        np.allclose(got[~dropped], values[~dropped] / (1 - rate), atol=1e-4),
        say("What survives is not divided by 1 - rate."),
        "dense.survivors-not-scaled",
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


def undropped(answer, values):
    """Which mistake it is that no value is 0."""
    same = np.allclose(answer.numpy(), values)
    return "dense.not-in-training" if same else "dense.other-dropout"
