import numpy as np

from grader.checks import expect


def test_as_in_the_example(submission, make):
    tensor = make.tensor(np.array([[1, 2, 3], [4, 5, 6]], np.int32))
    expect(submission.tensors.bytes_of(tensor)).integer(
        24,
        mistakes={
            "tensors.only-counted": 6,
            "tensors.only-rows": 8,
            "tensors.one-number": 4,
            "tensors.bits": 192,
        },
    )


def test_other_dtypes(submission, draw, make):
    for dtype in ("int8", "int64", "float16"):
        array = draw.integers([draw.size(4, 6), 3, 1, 7], low=0, high=100).astype(dtype)
        expect(submission.tensors.bytes_of(make.tensor(array))).integer(
            array.nbytes,
            mistakes={
                "tensors.only-counted": array.size,
                "tensors.bits": 8 * array.nbytes,
                "tensors.always-four": 4 * array.size,
            },
        )


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
