import numpy as np
import pytest

from grader.checks import expect


def test_the_example(submission):
    values = np.array([-3.0, -2.0, 0.5, 2.0, 7.0])
    expect(submission.figures.values_counted(values, -2, 2)).integer(
        3, mistakes={"figures.ends-left-out": 1}
    )


@pytest.mark.parametrize("low, high", [(-3, 1), (1, 4), (-6, -2)])
def test_below_at_between_and_above(submission, draw, low, high):
    # How many there are of each kind is such that no two mistakes count the same.
    between = 7 * draw.integer(3, 6)
    values = np.concatenate(
        [
            # Some close by: between an end and 0 there are values of the wrong side too.
            [low - 0.5, *(low - 3.5 - draw.integers([2], 0, 5))],
            np.repeat(float(low), 2),
            np.linspace(low, high, between + 2)[1:-1],
            np.repeat(float(high), 4),
            [high + 0.5, *(high + 4.5 + draw.integers([39], 0, 5))],
        ]
    ).reshape(-1, 7)
    expect(submission.figures.values_counted(values, low, high)).integer(
        between + 6,
        mistakes={
            "figures.left-out": 43,
            "figures.all-values": between + 49,
            "figures.upper-end-only": between + 9,
            "figures.lower-end-only": between + 46,
            "figures.fixed-range": int(np.sum((values >= -2) & (values <= 2))),
            "figures.ends-left-out": between,
            "figures.low-left-out": between + 4,
            "figures.high-left-out": between + 2,
        },
    )
