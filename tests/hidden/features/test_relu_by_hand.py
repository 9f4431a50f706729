import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("axes", [1, 2, 3, 4])
def test_each_value_by_itself(submission, reference, draw, axes):
    x = draw.floats([draw.size(3, 6) for _ in range(axes)])
    x.flat[:4] = 0.4, -0.4, 3e8, -3e8  # near zero, where few draws are, and far away
    want = reference.features.relu_by_hand(x)
    expect(submission.features.relu_by_hand(x)).numbers().dtype(
        "float32", mistakes={"features.truth-values": "bool"}
    ).values(
        want,
        atol=1e-7,
        mistakes={
            "features.largest-along-an-axis": x.max(axis=0),
            "features.still-negative": x,
            "features.limited-to-6": np.clip(x, 0, 6),
            "features.absolute": np.abs(x),
        },
    )


def test_all_on_one_side_of_zero(submission, reference, draw):
    x = np.abs(draw.floats([draw.size(), draw.size()])) + 0.01
    for values in (x, -x):
        want = reference.features.relu_by_hand(values)
        expect(submission.features.relu_by_hand(values)).numbers().values(want)


def test_axes_of_length_one_stay(submission, reference, draw):
    for x in (draw.images(batch=1, channels=1).array, draw.floats([1, 5]), draw.floats([1])):
        want = reference.features.relu_by_hand(x)
        expect(submission.features.relu_by_hand(x)).numbers().values(want)
