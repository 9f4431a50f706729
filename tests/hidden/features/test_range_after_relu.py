import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_feature_maps(submission, reference, draw, make):
    images = draw.images().array
    same_range(submission, reference, make, images, images.min())


@pytest.mark.points(2)
def test_on_one_side_of_zero(submission, reference, draw, make):
    maps = np.abs(draw.images().array) + 1
    maps[0] *= 1e4
    same_range(submission, reference, make, maps)
    same_range(submission, reference, make, -maps, -maps.max())


def test_one_pixel(submission, reference, draw, make):
    for value in (draw.integer(2, 9) / 4, -draw.integer(2, 9) / 4):
        same_range(submission, reference, make, np.full((1, 1, 1, 1), value, np.float32))


def same_range(submission, reference, make, maps, before=None):
    """``before``: the smallest value before ReLU, where that is another one."""
    want = reference.features.range_after_relu(make.tensor(maps))
    answer = submission.features.range_after_relu(make.tensor(maps))
    expect(answer).pair("(smallest, largest)")
    small, large = (float(part.numpy()) for part in want)
    mistake = {"features.from-zero": 0}
    if before is not None:
        mistake = {"features.range-before": before}
    expect(answer[0]).number(small, mistakes=mistake)
    expect(answer[1]).number(
        large, mistakes={"features.range-before": maps.max(), "features.limited-to-6": 6}
    )
