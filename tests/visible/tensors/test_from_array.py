from grader.checks import expect


def test_values(submission, draw):
    array = draw.integers([3, 5])
    expect(submission.tensors.from_array(array)).tensor().values(array)


def test_dtype_of_whole_numbers(submission, draw):
    expect(submission.tensors.from_array(draw.integers([2, 7]))).tensor().dtype(
        "int64",
        mistakes={"tensors.array-dtype-lost": "int32", "tensors.dtype-named": "float32"},
    )
