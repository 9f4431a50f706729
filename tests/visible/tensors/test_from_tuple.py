import numpy as np

from grader.checks import expect


def test_tuple_of_tuples(submission, draw):
    rows = tuple(tuple(row) for row in draw.rows())
    expect(submission.tensors.from_tuple(rows)).tensor().values(
        rows,
        mistakes={"tensors.flattened": np.ravel(rows), "tensors.only-first-row": list(rows[0])},
    )


def test_dtype_of_whole_numbers(submission, draw):
    rows = tuple(tuple(row) for row in draw.rows())
    expect(submission.tensors.from_tuple(rows)).tensor().dtype(
        "int32",
        mistakes={"tensors.numpy-dtype": "int64", "tensors.forced-dtype": "float32"},
    )


def test_as_in_the_example(submission):
    expect(submission.tensors.from_tuple(((1, 2, 3), (1, 2, 3)))).tensor().values(
        [[1, 2, 3], [1, 2, 3]], mistakes={"tensors.only-first-row": [1, 2, 3]}
    ).dtype(
        "int32",
        mistakes={"tensors.numpy-dtype": "int64", "tensors.forced-dtype": "float32"},
    )


def test_one_float_makes_all_float32(submission, draw):
    numbers = (*draw.integers([3]).tolist(), 2.5)
    expect(submission.tensors.from_tuple(numbers)).tensor().dtype(
        "float32",
        mistakes={"tensors.numpy-dtype": "float64", "tensors.truncated": "int32"},
    ).values(numbers)


def test_any_depth(submission, draw):
    block = tuple(tuple(map(tuple, rows)) for rows in draw.integers([2, 1, 4]).tolist())
    expect(submission.tensors.from_tuple(block)).tensor().values(
        block,
        mistakes={"tensors.flattened": np.ravel(block), "tensors.squeezed": np.squeeze(block)},
    )
