import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("dtype", ["int64", "float64", "uint8", "float16"])
def test_keeps_the_dtype(submission, reference, draw, dtype):
    array = draw.integers([3, 5], low=0, high=255).astype(dtype)
    listed = "float32" if dtype.startswith("float") else "int32"
    other = "int64" if dtype == "uint8" else "float32"
    want = reference.tensors.from_array(array)
    expect(submission.tensors.from_array(array)).tensor().dtype(
        dtype,
        mistakes={"tensors.array-dtype-lost": listed, "tensors.dtype-named": other},
    ).values(want)


def test_fractions(submission, reference, draw):
    array = draw.floats([2, 3, 4]).astype("float64")
    want = reference.tensors.from_array(array)
    expect(submission.tensors.from_array(array)).tensor().dtype(
        "float64",
        mistakes={"tensors.array-dtype-lost": "float32", "tensors.dtype-named": "int64"},
    ).values(want)


def test_axes_of_length_one(submission, reference, draw):
    array = draw.integers([1, 5, 1])
    want = reference.tensors.from_array(array)
    expect(submission.tensors.from_array(array)).tensor().values(want)
