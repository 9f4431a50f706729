import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("integers", [True, False], ids=["whole", "fractions"])
def test_rows(submission, reference, draw, integers):
    rows = draw.rows(integers)
    want = reference.arrays.to_array(rows)
    expect(submission.arrays.to_array(rows)).array().dtype(
        "int64" if integers else "float64",
        mistakes={
            "arrays.not-numpys-dtype": "int32" if integers else "float32",
            "arrays.forced-dtype": "float64" if integers else "int64",
        },
    ).values(want, mistakes={"arrays.flattened": np.ravel(rows)})


def test_tuples_in_a_list(submission, reference, draw):
    rows = draw.rows()
    for numbers in ([tuple(row) for row in rows], tuple(tuple(row) for row in rows)):
        want = reference.arrays.to_array(numbers)
        expect(submission.arrays.to_array(numbers)).array().dtype(
            "int64", mistakes={"arrays.forced-dtype": "float64"}
        ).values(want)


def test_three_levels(submission, reference, draw):
    block = draw.integers([2, 3, 4]).tolist()
    want = reference.arrays.to_array(block)
    expect(submission.arrays.to_array(block)).array().values(want)


def test_one_float_makes_all_float64(submission, reference, draw):
    whole = draw.integers([4]).tolist()
    for numbers in ([*whole, 2.5], ((0.5, *whole[1:]), tuple(whole))):
        want = reference.arrays.to_array(numbers)
        expect(submission.arrays.to_array(numbers)).array().dtype(
            "float64",
            mistakes={"arrays.forced-dtype": "int64", "arrays.not-numpys-dtype": "float32"},
        ).values(want)


def test_axes_of_length_one(submission, reference, draw):
    column = [[number] for number in draw.integers([draw.size(3, 7)]).tolist()]
    for numbers in ([column[0][0]], column[0], [column], [column[1]], tuple(column)):
        want = reference.arrays.to_array(numbers)
        expect(submission.arrays.to_array(numbers)).array().values(
            want, mistakes={"arrays.squeezed": np.squeeze(numbers)}
        )


def test_lists_and_tuples_mixed(submission, reference, draw):
    block = draw.integers([3, 2, 4]).tolist()
    for numbers in (
        (block[0], block[1]),
        [tuple(block[0]), block[1], tuple(block[2])],
        (tuple(map(tuple, block[0])), block[1]),
    ):
        want = reference.arrays.to_array(numbers)
        expect(submission.arrays.to_array(numbers)).array().dtype("int64").values(want)


def test_deep_and_long(submission, reference, draw):
    for shape in ([2, 1, 3, 2, 4], [draw.integer(101, 140)], [draw.integer(101, 120), 2]):
        numbers = draw.integers(shape).tolist()
        want = reference.arrays.to_array(numbers)
        expect(submission.arrays.to_array(numbers)).array().values(want)


def test_numbers_are_exact(submission, reference, draw):
    """Whole ones of 64 bits, and fractions of 52."""
    far = draw.integer(1 << 40, 1 << 41)
    whole = [[far, -far - 7, 1], [(1 << 60) + 1, 0, -100_003]]
    fractions = [1 / 3, -1e-9 * far, 1e9 + 0.1, float(draw.integer(2, 90))]
    for numbers, dtype in ((whole, "int64"), (fractions, "float64")):
        want = reference.arrays.to_array(numbers)
        expect(submission.arrays.to_array(numbers)).array().dtype(dtype).values(
            want, atol=0, rtol=0
        )


def test_floats_that_are_whole(submission, reference, draw):
    row = [float(number) for number in draw.integers([4]).tolist()]
    for numbers in (row, [row, row[::-1]], [3, *row], [row[:2], [1, 2]]):
        want = reference.arrays.to_array(numbers)
        expect(submission.arrays.to_array(numbers)).array().dtype(
            "float64", mistakes={"arrays.forced-dtype": "int64"}
        ).values(want)


def test_each_call_for_itself(submission, draw):
    for _ in range(3):
        rows = draw.integers([2, 6]).tolist()
        expect(submission.arrays.to_array(rows)).array().values(rows)
