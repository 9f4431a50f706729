from grader.checks import expect


def test_shape(submission, draw):
    image = draw.images(dtype="uint8").array[0, :, :, 0]
    height, width = image.shape
    expect(submission.convolution.to_batch(image)).numbers().shape(
        (1, height, width, 1),
        mistakes={
            "convolution.no-channels": (1, height, width),
            "convolution.no-batch": (height, width, 1),
            "convolution.both-at-one-end": (1, 1, height, width),
            "convolution.axes-unchanged": (height, width),
        },
    )


def test_dtype(submission, draw):
    image = draw.images(dtype="uint8").array[0, :, :, 0]
    expect(submission.convolution.to_batch(image)).numbers().dtype(
        "float32",
        mistakes={
            "convolution.still-uint8": "uint8",
            "convolution.float64": "float64",
            "convolution.int32": "int32",
        },
    ).tensor()


def test_pixels_stay(submission, draw):
    image = draw.images(dtype="uint8").array[0, :, :, 0]
    expect(submission.convolution.to_batch(image)).tensor().values(
        image[None, :, :, None],
        mistakes={"convolution.scaled": image[None, :, :, None] / 255},
    )
