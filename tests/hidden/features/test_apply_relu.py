import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_each_value_by_itself(submission, reference, draw, make):
    images = draw.images()
    want = reference.features.apply_relu(make.tensor(images))
    expect(submission.features.apply_relu(make.tensor(images))).tensor().like(
        want,
        mistakes={
            "features.still-negative": images.array,
            "features.limited": np.clip(images.array, 0, 0.1),
            "features.limited-to-6": np.clip(images.array, 0, 6),
            "features.absolute": np.abs(images.array),
        },
    )


@pytest.mark.points(2)
def test_large_and_small_values(submission, reference, draw, make):
    maps = draw.images(channels=1).array * 1e7
    maps = np.concatenate([maps, maps / 1e10], axis=-1)
    want = reference.features.apply_relu(make.tensor(maps))
    expect(submission.features.apply_relu(make.tensor(maps))).tensor().like(
        want,
        atol=1e-7,
        mistakes={
            "features.still-negative": maps,
            "features.limited-to-6": np.clip(maps, 0, 6),
        },
    )


def test_axes_of_length_one_stay(submission, reference, draw, make):
    """One grey image, and one pixel."""
    for maps in (draw.images(batch=1, channels=1).array, draw.floats([1, 1, 1, 1])):
        want = reference.features.apply_relu(make.tensor(maps))
        expect(submission.features.apply_relu(make.tensor(maps))).tensor().like(want)
