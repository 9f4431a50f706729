import numpy as np
import pytest

from grader.checks import expect
from grader.words import say

ANOTHER = say("That is not how many of the values the histogram counts.")
RANGES = {"around": (-4, 3), "above": (2, 7), "below": (-8, -3), "broken": (-1.5, 2.25)}


@pytest.mark.points(2)
@pytest.mark.parametrize("where", ["around", "above"])
def test_any_range(submission, reference, draw, where):
    judge(submission, reference, draw, RANGES[where])


@pytest.mark.parametrize("where", ["below", "broken"])
def test_further_ranges(submission, reference, draw, where):
    judge(submission, reference, draw, RANGES[where])


def test_whole_numbers_in_three_axes(submission, reference, draw):
    values = draw.integers([3, 5, 7], -6, 6)
    low, high = draw.integer(-4, -2), draw.integer(2, 4)
    want = reference.figures.values_counted(values, low, high).observation.numpy()
    expect(submission.figures.values_counted(values, low, high)).integer(
        int(want), public=ANOTHER
    )


def test_none_is_counted(submission, reference, draw):
    values = draw.integers([5, 3], 3, 9)
    want = reference.figures.values_counted(values, -1, 1).observation.numpy()
    expect(submission.figures.values_counted(values, -1, 1)).integer(int(want), public=ANOTHER)


def judge(submission, reference, draw, ends):
    """How many values there are of each kind is such that no two mistakes count the same."""
    low, high = ends
    between = draw.choice((28, 33, 38))
    values = np.concatenate(
        [
            [low - 0.5, *(low - 3.5 - draw.integers([3], 0, 5))],
            np.repeat(float(low), 3),
            np.linspace(low, high, between + 2)[1:-1],
            np.repeat(float(high), 5),
            [high + 0.5, *(high + 4.5 + draw.integers([39], 0, 5))],
        ]
    ).reshape(5, -1)
    want = int(reference.figures.values_counted(values, low, high).observation.numpy())
    expect(submission.figures.values_counted(values, low, high)).integer(
        want,
        public=ANOTHER,
        mistakes={
            "figures.left-out": values.size - want,
            "figures.all-values": values.size,
            "figures.upper-end-only": want + 4,
            "figures.lower-end-only": want + 40,
            "figures.fixed-range": int(np.sum((values >= -2) & (values <= 2))),
            "figures.ends-left-out": want - 8,
            "figures.low-left-out": want - 3,
            "figures.high-left-out": want - 5,
        },
    )
