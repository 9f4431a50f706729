from grader.checks import expect


def test_float32(submission, draw, make):
    array = draw.floats([draw.size(), 7])
    expect(submission.tensors.bytes_of(make.tensor(array))).integer(
        4 * array.size,
        mistakes={
            "tensors.only-counted": array.size,
            "tensors.only-rows": 4 * len(array),
            "tensors.one-number": 4,
        },
    )


def test_pixels_take_a_byte_each(submission, draw, make):
    images = draw.images(dtype="uint8")
    expect(submission.tensors.bytes_of(make.tensor(images))).integer(
        images.array.size,
        mistakes={
            "tensors.always-four": 4 * images.array.size,
            "tensors.bits": 8 * images.array.size,
        },
    )
