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
