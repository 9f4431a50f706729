import numpy as np
import pytest

from grader.checks import expect
from grader.words import say

ANOTHER = say("That is not how many of the values the histogram counts.")


@pytest.mark.points(2)
def test_any_range(submission, reference, draw):
    values = draw.floats([draw.size(), 9, 7], scale=5.0)
    low, high = draw.integer(-6, -3), draw.integer(1, 2) + 0.5
    want = reference.figures.values_counted(values, low, high).observation.numpy()
    expect(submission.figures.values_counted(values, low, high)).integer(
        int(want),
        public=ANOTHER,
        mistakes={
            "figures.left-out": int(values.size - want),
            "figures.all-values": values.size,
            "figures.upper-end-only": int(np.sum(values <= high)),
            "figures.lower-end-only": int(np.sum(values >= low)),
        },
    )


def test_whole_numbers_at_the_ends(submission, reference, draw):
    values = draw.integers([9, 11], -6, 6)
    low, high = draw.integer(-4, -2), draw.integer(2, 4)
    inner = int(np.sum((values > low) & (values < high)))
    want = reference.figures.values_counted(values, low, high).observation.numpy()
    expect(submission.figures.values_counted(values, low, high)).integer(
        int(want),
        public=ANOTHER,
        mistakes={
            "figures.ends-left-out": inner,
            "figures.one-end-left-out": int(np.sum((values >= low) & (values < high))),
        },
    )


def test_none_is_counted(submission, reference, draw):
    values = draw.integers([5, 3], 3, 9)
    want = reference.figures.values_counted(values, -1, 1).observation.numpy()
    expect(submission.figures.values_counted(values, -1, 1)).integer(int(want), public=ANOTHER)
