import pytest

from grader.checks import expect


@pytest.mark.parametrize("form", ["wide", "high"])
def test_of_a_batch(submission, reference, draw, form):
    less, more = draw.choice((7, 9)), draw.choice((11, 13))
    height, width = (less, more) if form == "wide" else (more, less)
    images = draw.images(batch=5, height=height, width=width)
    want = [item.observation.value for item in reference.digits.height_and_width(images)]
    expect(submission.digits.height_and_width(images)).sizes(
        want,
        mistakes={
            "digits.width-first": want[::-1],
            "digits.batch-for-height": (images.batch, images.height),
            "digits.last-two": (images.width, images.channels),
            "digits.whole-shape": images.array.shape,
        },
    )


@pytest.mark.parametrize("batch, height, width, channels", [(8, 3, 5, 1), (1, 6, 2, 9)])
def test_sizes_in_any_order(submission, reference, draw, batch, height, width, channels):
    images = draw.images(batch=batch, height=height, width=width, channels=channels)
    want = [item.observation.value for item in reference.digits.height_and_width(images)]
    expect(submission.digits.height_and_width(images)).sizes(want)
