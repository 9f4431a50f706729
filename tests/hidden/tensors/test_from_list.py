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
    for numbers in ([rows[0]], rows, rows[1], [[rows]]):
        want = reference.tensors.from_list(numbers)
        expect(submission.tensors.from_list(numbers)).tensor().values(
            want, mistakes={"tensors.squeezed": np.squeeze(numbers)}
        )


def test_one_fraction_makes_all_float32(submission, reference, draw):
    whole, other = draw.integers([2, 4]).tolist()
    for numbers in ([*whole, 2.5], [whole, [*other[:-1], 0.5]], [[0.5, *other[1:]], whole]):
        want = reference.tensors.from_list(numbers)
        expect(submission.tensors.from_list(numbers)).tensor().dtype(
            "float32", mistakes={"tensors.truncated": "int32"}
        ).values(want)


def test_deep_and_long(submission, reference, draw):
    for shape in ([2, 1, 3, 2, 4], [draw.integer(101, 140)], [draw.integer(101, 120), 2]):
        numbers = draw.integers(shape).tolist()
        want = reference.tensors.from_list(numbers)
        expect(submission.tensors.from_list(numbers)).tensor().values(want)


def test_numbers_are_exact(submission, reference, draw):
    """Whole ones of 32 bits, and fractions of 23."""
    far = draw.integer(2_000_000_001, 2_100_000_000)
    whole = [[far, -far - 7, 1], [32_769, 0, -100_003]]
    fractions = [1 / 3, -1e-6, 1e6 + 0.1, 70_000.5, float(draw.integer(2, 90))]
    for numbers, dtype in ((whole, "int32"), (fractions, "float32")):
        want = reference.tensors.from_list(numbers)
        expect(submission.tensors.from_list(numbers)).tensor().dtype(dtype).values(
            want, atol=0, rtol=2e-7
        )


def test_floats_that_are_whole(submission, reference, draw):
    row = [float(number) for number in draw.integers([4]).tolist()]
    for numbers in (row, [row, row[::-1]], [3, *row]):
        want = reference.tensors.from_list(numbers)
        expect(submission.tensors.from_list(numbers)).tensor().dtype(
            "float32",
            mistakes={"tensors.numpy-dtype": "float64", "tensors.truncated": "int32"},
        ).values(want)


def test_each_call_for_itself(submission, draw):
    for _ in range(3):
        rows = draw.integers([2, 6]).tolist()
        expect(submission.tensors.from_list(rows)).tensor().values(rows)
