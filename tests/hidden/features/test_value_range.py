import numpy as np
import pytest

from grader.checks import expect
from grader.words import say


@pytest.mark.points(2)
@pytest.mark.parametrize("batch", [1, 3])
def test_range_of_images(submission, reference, draw, make, batch):
    images = draw.images(batch=batch).array
    images[-1, 2, 3, 0], images[batch // 2, 4, 1, 1] = 31, -32  # no single image has both
    same_range(submission, reference, make.tensor(images))


@pytest.mark.points(2)
def test_arrays_on_one_side_of_zero(submission, reference, draw):
    values = np.abs(draw.floats([draw.size(), draw.size()])) + 1
    for array in (values, -values, values.ravel(), draw.images(dtype="uint8")):
        same_range(submission, reference, array)


def same_range(submission, reference, x):
    want = reference.features.value_range(x)
    answer = submission.features.value_range(x)
    expect(answer).holds(
        len(answer) != 3,
        say("What came back has 3 items; a tuple (smallest, largest) was wanted."),
        "features.comma-for-point",
    ).pair("(smallest, largest)")
    small, large = (float(part.numpy()) for part in want)
    expect(answer[0]).number(small, mistakes={"features.swapped": large})
    expect(answer[1]).number(large, mistakes={"features.swapped": small})
