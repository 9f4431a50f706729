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


@pytest.mark.points(2)
def test_large_numbers(submission, reference, draw, make):
    """Whole rows that are large, and rows in which large and small stand side by side."""
    rows = draw.floats([5, 6])
    rows += np.float32([[1000], [-1000], [0], [0], [0]])
    rows[3, ::2] += 1000
    rows[4, 1::2] -= 1000
    logits = make.tensor(rows)
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


def test_one_image_and_one_class(submission, reference, draw, make):
    for shape in ((1, 7), (4, 1), (1, 1)):
        logits = make.tensor(draw.floats(shape))
        want = reference.network.probabilities(logits)
        expect(submission.network.probabilities(logits)).like(want)
