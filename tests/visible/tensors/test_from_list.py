import numpy as np

from grader.checks import expect


def test_flat_list(submission, draw):
    numbers = draw.integers([draw.size(3, 8)]).tolist()
    expect(submission.tensors.from_list(numbers)).tensor().values(
        numbers,
        mistakes={"tensors.only-first": numbers[0]},
    )


def test_list_of_lists(submission, draw):
    rows = draw.rows()
    expect(submission.tensors.from_list(rows)).tensor().values(
        rows,
        mistakes={"tensors.flattened": np.ravel(rows)},
    )


def test_dtype_of_whole_numbers(submission, draw):
    expect(submission.tensors.from_list(draw.rows())).tensor().dtype(
        "int32",
        mistakes={"tensors.numpy-dtype": "int64", "tensors.forced-dtype": "float32"},
    )
