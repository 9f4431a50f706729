import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_computes_relu_and_pooling(submission, reference, draw):
    images = draw.images()
    size = (images.height, images.width, images.channels)
    want = reference.features.pool_in_model.as_model(size)(images)
    for training in (False, True):
        model = submission.features.pool_in_model.as_model(size)
        expect(model(images, training=training)).like(
            want, mistakes={"features.valid-padding": valid(np.maximum(images.array, 0))}
        )


@pytest.mark.points(2)
def test_sizes_left_open(submission, reference, draw):
    """A model may leave height and width open, and values go beyond 6."""
    images = draw.images(height=draw.choice((10, 11)), width=draw.choice((5, 8))).array * 10
    size = (None, None, images.shape[-1])
    want = reference.features.pool_in_model.as_model(size)(images)
    model = submission.features.pool_in_model.as_model(size)
    expect(model(images)).like(want)


def test_below_zero(submission, reference, draw):
    images = -np.abs(draw.images().array) - 1
    want = reference.features.pool_in_model.as_model(images.shape[1:])(images)
    model = submission.features.pool_in_model.as_model(images.shape[1:])
    expect(model(images)).like(want)


def valid(maps):
    """The largest of each whole window."""
    batch, height, width, channels = maps.shape
    whole = maps[:, : height // 2 * 2, : width // 2 * 2]
    return whole.reshape(batch, height // 2, 2, width // 2, 2, channels).max(axis=(2, 4))
