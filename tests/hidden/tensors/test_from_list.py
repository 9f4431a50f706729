import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_fractions_give_float32(submission, reference, draw):
    rows = draw.rows(integers=False)
    want = reference.tensors.from_list(rows)
    expect(submission.tensors.from_list(rows)).tensor().dtype(
        "float32",
        mistakes={"tensors.numpy-dtype": "float64", "tensors.truncated": "int32"},
    ).values(want)


@pytest.mark.points(2)
def test_whole_numbers_give_int32(submission, reference, draw):
    rows = draw.rows()
    want = reference.tensors.from_list(rows)
    expect(submission.tensors.from_list(rows)).tensor().dtype(
        "int32",
        mistakes={"tensors.numpy-dtype": "int64", "tensors.forced-dtype": "float32"},
    ).values(want, mistakes={"tensors.flattened": np.ravel(rows)})


def test_three_levels(submission, reference, draw):
    block = draw.integers([2, 3, 4]).tolist()
    want = reference.tensors.from_list(block)
    expect(submission.tensors.from_list(block)).tensor().dtype("int32").values(want)


def test_lists_of_one_item(submission, reference, draw):
    rows = [[number] for number in draw.integers([draw.size()]).tolist()]
    for numbers in ([rows[0]], rows):
        want = reference.tensors.from_list(numbers)
        expect(submission.tensors.from_list(numbers)).tensor().values(want)


def test_one_fraction_makes_all_float32(submission, reference, draw):
    whole, other = draw.integers([2, 4]).tolist()
    for numbers in ([*whole, 2.5], [whole, [*other[:-1], 0.5]], [[0.5, *other[1:]], whole]):
        want = reference.tensors.from_list(numbers)
        expect(submission.tensors.from_list(numbers)).tensor().dtype(
            "float32", mistakes={"tensors.truncated": "int32"}
        ).values(want)
