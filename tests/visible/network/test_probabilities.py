import numpy as np

from grader.checks import by_hand, expect
from grader.words import say


def test_example_of_the_text(submission, make):
    answer = submission.network.probabilities(make.tensor(np.float32([[2, 1, 0]])))
    expect(answer).numbers().values(np.array([[0.66524, 0.24473, 0.09003]]), atol=1e-4)


def test_rows_add_up_to_one(submission, draw, make):
    logits = draw.floats([draw.integer(3, 5), draw.integer(7, 10)])
    answer = submission.network.probabilities(make.tensor(logits))
    expect(answer).numbers().shape(logits.shape).dtype("float32").rows_sum_to_one()


def test_softmax_of_each_row(submission, draw, make):
    """As many rows as classes: only the values tell rows from columns."""
    logits = draw.floats([5, 5], scale=2)
    powers = np.exp(logits)
    want = by_hand.softmax(logits)
    answer = submission.network.probabilities(make.tensor(logits))
    expect(answer).numbers().values(
        want,
        mistakes={
            "network.softmax-down-columns": powers / powers.sum(axis=0),
            "network.softmax-over-all": powers / powers.sum(),
            "network.sigmoid-for-softmax": 1 / (1 + np.exp(-logits)),
            "network.logarithms": np.log(want),
            "network.not-divided": powers,
            "network.softmax-of-softmax": lambda: by_hand.softmax(want),
        },
    )


def test_large_numbers(submission, make):
    """A thousand beside minus a thousand, whichever stands first."""
    logits = np.float32([[1000, -1000, 999], [-1000, 1000, 998], [-1000, -1001, -999]])
    answer = submission.network.probabilities(make.tensor(logits))
    expect(answer).numbers().shape((3, 3)).holds(
        bool(np.isfinite(answer.numpy()).all()),
        say("With large numbers there is NaN (not a number) in the result."),
        "network.too-large-for-exp",
    ).values(by_hand.softmax(np.float64(logits)), atol=1e-4)
