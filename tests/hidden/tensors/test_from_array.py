import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("dtype", ["int64", "float64", "uint8", "float16"])
def test_keeps_the_dtype(submission, reference, draw, dtype):
    keeps_the_dtype(submission, reference, draw, dtype)


def test_keeps_a_rarer_dtype(submission, reference, draw):
    whole = ("int8", "int16", "int32", "uint16", "uint32", "uint64")
    for dtype in (*whole, "float32", "complex64"):
        keeps_the_dtype(submission, reference, draw, dtype)


def keeps_the_dtype(submission, reference, draw, dtype):
    """Held against what the dtype would be for a list, and one that is often named."""
    array = draw.integers([3, 5], low=0, high=127).astype(dtype)
    listed = "float32" if dtype in ("float64", "float16") else "int32"
    other = "float32" if dtype in ("int64", "float64") else "int64"
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
    for shape in ([1, 5, 1], [1], [1, 1], [3, 1]):
        array = draw.integers(shape)
        want = reference.tensors.from_array(array)
        expect(submission.tensors.from_array(array)).tensor().values(
            want, mistakes={"tensors.squeezed": np.squeeze(array)}
        )


def test_other_shapes(submission, reference, draw):
    for shape in ([], [2, 3, 4], [2, 1, 3, 2, 5], [0, 3], [draw.integer(101, 140)]):
        array = np.array(draw.integers(shape))
        want = reference.tensors.from_array(array)
        expect(submission.tensors.from_array(array)).tensor().dtype("int64").values(want)


def test_numbers_are_exact(submission, reference, draw):
    far = draw.integer(1 << 40, 1 << 41)
    whole = np.array([[far, -far - 7, 1], [(1 << 60) + 1, 0, -100_003]])
    positive = np.array([(1 << 63) + far, 3, (1 << 53) + 1], np.uint64)
    fractions = np.array([1 / 3, -1e-9 * far, 1e9 + 0.1, 70_000.7])
    for array in (whole, positive, fractions, fractions.astype("float32")):
        want = reference.tensors.from_array(array)
        expect(submission.tensors.from_array(array)).tensor().dtype(array.dtype.name).values(
            want, atol=0, rtol=0
        )


def test_each_call_for_itself(submission, draw):
    for _ in range(3):
        array = draw.integers([2, 6])
        expect(submission.tensors.from_array(array)).tensor().values(array)
