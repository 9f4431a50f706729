import numpy as np

from grader.checks import expect


def test_values(submission, draw):
    array = draw.integers([3, 5])
    expect(submission.tensors.from_array(array)).tensor().values(array)


def test_dtype_of_whole_numbers(submission, draw):
    expect(submission.tensors.from_array(draw.integers([2, 7]))).tensor().dtype(
        "int64",
        mistakes={"tensors.array-dtype-lost": "int32", "tensors.dtype-named": "float32"},
    )


def test_as_in_the_example(submission):
    expect(submission.tensors.from_array(np.array([1, 2, 3]))).tensor().values([1, 2, 3]).dtype(
        "int64",
        mistakes={"tensors.array-dtype-lost": "int32", "tensors.dtype-named": "float32"},
    )


def test_other_dtypes(submission, draw):
    for dtype in ("float64", "float32", "int16", "uint8"):
        array = draw.integers([3, 5], low=0, high=120).astype(dtype)
        listed = "float32" if dtype == "float64" else "int32"
        expect(submission.tensors.from_array(array)).tensor().dtype(
            dtype,
            mistakes={
                "tensors.array-dtype-lost": listed,
                "tensors.dtype-named": "float64" if dtype == "float32" else "int64",
            },
        ).values(array)


def test_any_shape(submission, draw):
    for shape in ((), (1, 5, 1)):
        array = draw.integers(shape)
        expect(submission.tensors.from_array(np.array(array))).tensor().values(
            array, mistakes={"tensors.squeezed": np.squeeze(array)}
        )
