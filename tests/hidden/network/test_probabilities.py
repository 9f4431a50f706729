import numpy as np
import pytest

from grader.checks import expect
from grader.words import say


@pytest.mark.points(2)
def test_softmax_of_each_row(submission, reference, draw, make):
    logits = draw.floats([draw.integer(3, 5), draw.integer(7, 10)], scale=2)
    want = reference.network.probabilities(make.tensor(logits))
    powers = np.exp(logits)
    answer = submission.network.probabilities(make.tensor(logits))
    expect(answer).like(
        want,
        mistakes={
            "network.softmax-down-columns": powers / powers.sum(axis=0),
            "network.softmax-over-all": powers / powers.sum(),
            "network.sigmoid-for-softmax": 1 / (1 + np.exp(-logits)),
            "network.powers-left-out": logits / logits.sum(axis=1, keepdims=True),
            "network.logarithms": np.log(want.numpy()),
            "network.not-divided": powers,
            "network.softmax-of-softmax": _softmax(want.numpy()),
        },
    )


@pytest.mark.points(2)
def test_as_many_rows_as_classes(submission, reference, draw, make):
    """Where only the values tell rows from columns."""
    size = draw.integer(3, 6)
    logits = make.tensor(draw.floats([size, size], scale=2))
    want = reference.network.probabilities(logits)
    powers = np.exp(logits.numpy())
    expect(submission.network.probabilities(logits)).like(
        want, mistakes={"network.softmax-down-columns": powers / powers.sum(axis=0)}
    )


def test_large_numbers(submission, reference, draw, make):
    logits = make.tensor(draw.floats([3, 5]) + np.float32([[1000], [-1000], [0]]))
    want = reference.network.probabilities(logits)
    answer = submission.network.probabilities(logits)
    expect(answer).numbers().holds(
        bool(np.isfinite(answer.numpy()).all()),
        say("With large numbers there is NaN (not a number) in the result."),
        "network.too-large-for-exp",
    ).like(want, atol=1e-4)


def _softmax(rows):
    powers = np.exp(rows)
    return powers / powers.sum(axis=1, keepdims=True)
