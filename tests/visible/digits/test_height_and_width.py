from grader.checks import expect


def test_of_a_batch(submission, draw):
    images = draw.images()
    expect(submission.digits.height_and_width(images)).sizes(
        (images.height, images.width),
        mistakes={
            "digits.width-first": (images.width, images.height),
            "digits.batch-for-height": (images.batch, images.height),
            "digits.last-two": (images.width, images.channels),
            "digits.whole-shape": images.array.shape,
        },
    )
