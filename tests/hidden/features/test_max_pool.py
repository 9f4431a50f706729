import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_odd_sizes(submission, reference, draw, make):
    images = draw.images()
    pooled_alike(submission, reference, make, images.array)


@pytest.mark.points(2)
def test_below_zero(submission, reference, draw, make):
    """What is added around the map must not win, as a 0 would."""
    for height, width in ((7, 8), (10, 5)):
        maps = -np.abs(draw.images(height=height, width=width).array) - 1
        pooled_alike(submission, reference, make, maps)


def test_axes_of_length_one(submission, reference, draw, make):
    for shape in ([2, 1, 7, 3], [1, 9, 7, 3], [1, 5, 1, 1], [3, 6, 8, 1], [1, 1, 1, 1]):
        pooled_alike(submission, reference, make, draw.floats(shape))


def pooled_alike(submission, reference, make, maps):
    want = reference.features.max_pool(make.tensor(maps))
    padded = np.pad(maps, [(0, 0), (0, maps.shape[1] % 2), (0, maps.shape[2] % 2), (0, 0)])
    expect(submission.features.max_pool(make.tensor(maps))).tensor().like(
        want,
        mistakes={
            "features.valid-padding": valid(maps),
            "features.strides-of-one": maps,
            "features.every-other": maps[:, ::2, ::2],
            "features.zeros-around": valid(padded),
            "features.relu-too": np.maximum(want.numpy(), 0),
        },
    )


def valid(maps):
    """The largest of each whole window."""
    batch, height, width, channels = maps.shape
    whole = maps[:, : height // 2 * 2, : width // 2 * 2]
    shape = (batch, height // 2, 2, width // 2, 2, channels)
    return whole.reshape(shape).max(axis=(2, 4), initial=-np.inf)
