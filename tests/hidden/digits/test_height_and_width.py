import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_of_a_batch(submission, reference, draw):
    images = draw.images(batch=5)
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


def test_larger_batch_than_images(submission, reference, draw):
    images = draw.images(channels=1, height=3, width=5, batch=8)
    want = [item.observation.value for item in reference.digits.height_and_width(images)]
    expect(submission.digits.height_and_width(images)).sizes(want)
