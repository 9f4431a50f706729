from grader.checks import expect


def test_shape(submission, draw):
    image = draw.images(dtype="uint8").array[0, :, :, 0]
    height, width = image.shape
    expect(submission.digits.add_axes(image)).numbers().shape(
        (1, height, width, 1),
        mistakes={
            "digits.no-channel": (1, height, width),
            "digits.no-batch": (height, width, 1),
            "digits.both-in-front": (1, 1, height, width),
            "digits.both-behind": (height, width, 1, 1),
            "digits.unchanged": (height, width),
        },
    )


def test_pixels_stay(submission, draw):
    digit, other = draw.all_digits().x_train[0], draw.images(dtype="uint8").array[0, :, :, 0]
    for image in (digit, other):
        expect(submission.digits.add_axes(image)).numbers().values(
            image[None, ..., None], mistakes={"digits.scaled": image[None, ..., None] / 255}
        ).dtype("uint8", mistakes={"digits.cast": "float32"})


def test_one_pixel_high(submission, draw):
    image = draw.integers([1, draw.integer(5, 9)])  # some negative, some beyond 255
    image[0, :2] = -7, 299
    expect(submission.digits.add_axes(image)).numbers().values(image[None, ..., None])
