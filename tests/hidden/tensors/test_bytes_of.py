import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("dtype", ["uint8", "float16", "int32", "float64"])
def test_like_the_reference(submission, reference, draw, make, dtype):
    array = draw.integers([draw.size(), 3, 5], low=0, high=100).astype(dtype)
    tensor = make.tensor(array)
    want = reference.tensors.bytes_of(tensor).observation.value
    expect(submission.tensors.bytes_of(tensor)).integer(
        want,
        mistakes={
            "tensors.only-counted": array.size,
            "tensors.only-rows": len(array) * array.itemsize,
            "tensors.one-number": array.itemsize,
            "tensors.bits": 8 * want,
            "tensors.always-four": 4 * array.size,
        },
    )


def test_one_axis(submission, draw, make):
    array = draw.integers([draw.integer(30, 90)])
    expect(submission.tensors.bytes_of(make.tensor(array))).integer(array.nbytes)


def test_what_the_memory_says(submission, draw, make):
    images = draw.images().array
    expect(submission.tensors.bytes_of(make.tensor(images))).integer(images.nbytes)


def test_a_rarer_dtype(submission, draw, make):
    for dtype in ("int8", "int16", "uint16", "uint32", "uint64", "float32", "complex64"):
        array = draw.integers([draw.size(4, 6), 3, 5], low=0, high=100).astype(dtype)
        expect(submission.tensors.bytes_of(make.tensor(array))).integer(
            array.nbytes,
            mistakes={
                "tensors.only-counted": array.size,
                "tensors.bits": 8 * array.nbytes,
                "tensors.always-four": 4 * array.size,
            },
        )


def test_few_many_and_deep(submission, draw, make):
    for shape in ([1], [0, 3], [draw.integer(150, 190), 211], [2, 1, 3, 2, 5]):
        array = draw.integers(shape, low=0, high=3)
        expect(submission.tensors.bytes_of(make.tensor(array))).integer(
            array.nbytes, mistakes={"tensors.only-counted": array.size or None}
        )
