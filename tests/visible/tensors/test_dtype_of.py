import numpy as np

from grader.checks import expect

CLASS = {"tensors.class-asked": "EagerTensor"}
MISTAKES = {"tensors.not-asked": "int32", **CLASS}


def test_as_in_the_example(submission, make):
    expect(submission.tensors.dtype_of(make.tensor(np.array([1, 2, 3])))).names_dtype(
        "int64",
        mistakes=MISTAKES | {"tensors.dtype-as-shown": "<dtype: 'int64'>"},
    )


def test_other_dtypes(submission, draw, make):
    for dtype in ("float32", "int16", "bool"):
        tensor = make.tensor(draw.integers([4], low=0, high=90).astype(dtype))
        expect(submission.tensors.dtype_of(tensor)).names_dtype(
            dtype, mistakes=CLASS | {"tensors.dtype-as-shown": f"<dtype: '{dtype}'>"}
        )


def test_whole_numbers_of_numpy(submission, draw, make):
    tensor = make.tensor(draw.integers([3, 5]))
    expect(submission.tensors.dtype_of(tensor)).names_dtype(
        "int64",
        mistakes=MISTAKES | {"tensors.dtype-as-shown": "<dtype: 'int64'>"},
    )


def test_pixels(submission, draw, make):
    tensor = make.tensor(draw.images(dtype="uint8"))
    expect(submission.tensors.dtype_of(tensor)).names_dtype(
        "uint8",
        mistakes=MISTAKES | {"tensors.dtype-as-shown": "<dtype: 'uint8'>"},
    )
