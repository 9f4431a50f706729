import numpy as np

from grader.checks import expect


def test_tuple_of_tuples(submission, draw):
    rows = tuple(tuple(row) for row in draw.rows())
    expect(submission.tensors.from_tuple(rows)).tensor().values(
        rows,
        mistakes={"tensors.flattened": np.ravel(rows), "tensors.only-first": rows[0]},
    )


def test_dtype_of_whole_numbers(submission, draw):
    rows = tuple(tuple(row) for row in draw.rows())
    expect(submission.tensors.from_tuple(rows)).tensor().dtype(
        "int32",
        mistakes={"tensors.numpy-dtype": "int64", "tensors.forced-dtype": "float32"},
    )
