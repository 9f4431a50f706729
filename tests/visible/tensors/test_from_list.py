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


def test_as_in_the_example(submission):
    expect(submission.tensors.from_list([[1, 2, 3], [4, 5, 6]])).tensor().values(
        [[1, 2, 3], [4, 5, 6]]
    ).dtype(
        "int32",
        mistakes={"tensors.numpy-dtype": "int64", "tensors.forced-dtype": "float32"},
    )


def test_one_float_makes_all_float32(submission, draw):
    numbers = [*draw.integers([3]).tolist(), 2.5]
    expect(submission.tensors.from_list(numbers)).tensor().dtype(
        "float32",
        mistakes={"tensors.numpy-dtype": "float64", "tensors.truncated": "int32"},
    ).values(numbers)


def test_any_depth(submission, draw):
    block = draw.integers([2, 1, 4]).tolist()
    expect(submission.tensors.from_list(block)).tensor().values(
        block,
        mistakes={"tensors.flattened": np.ravel(block), "tensors.squeezed": np.squeeze(block)},
    )
