import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.parametrize("form", ["wide", "high"])
def test_of_a_batch(submission, draw, form):
    batch, less, more, channels = 4, draw.integer(6, 9), draw.integer(11, 15), 2
    height, width = (less, more) if form == "wide" else (more, less)
    images = draw.images(batch=batch, height=height, width=width, channels=channels)
    expect(submission.digits.height_and_width(images)).sizes(
        (height, width),
        mistakes={
            "digits.width-first": (width, height),
            "digits.batch-for-height": (batch, height),
            "digits.last-two": (width, channels),
            "digits.whole-shape": images.array.shape,
        },
    )


def test_the_example(submission):
    images = np.zeros((5, 20, 30, 3))
    expect(submission.digits.height_and_width(images)).sizes(
        (20, 30), mistakes={"digits.width-first": (30, 20)}
    )
