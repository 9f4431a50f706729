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
