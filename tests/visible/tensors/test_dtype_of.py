from grader.checks import expect


def test_whole_numbers_of_numpy(submission, draw, make):
    tensor = make.tensor(draw.integers([3, 5]))
    expect(submission.tensors.dtype_of(tensor)).names_dtype(
        "int64",
        mistakes={"tensors.not-asked": "int32", "tensors.dtype-as-shown": "<dtype: 'int64'>"},
    )


def test_pixels(submission, draw, make):
    tensor = make.tensor(draw.images(dtype="uint8"))
    expect(submission.tensors.dtype_of(tensor)).names_dtype(
        "uint8",
        mistakes={"tensors.not-asked": "int32", "tensors.dtype-as-shown": "<dtype: 'uint8'>"},
    )
