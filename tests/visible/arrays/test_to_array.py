import numpy as np

from grader.checks import expect


def test_list(submission, draw):
    numbers = draw.integers([draw.size(3, 8)]).tolist()
    expect(submission.arrays.to_array(numbers)).array().values(
        numbers, mistakes={"arrays.only-first": numbers[0]}
    )


def test_tuple(submission, draw):
    numbers = tuple(draw.integers([draw.size(3, 8)]).tolist())
    expect(submission.arrays.to_array(numbers)).array().values(
        numbers, mistakes={"arrays.only-first": numbers[0]}
    )


def test_rows_stay_rows(submission, draw):
    rows = draw.rows()
    expect(submission.arrays.to_array(rows)).array().values(
        rows, mistakes={"arrays.flattened": np.ravel(rows), "arrays.only-first": rows[0]}
    ).dtype("int64", mistakes={"arrays.not-numpys-dtype": "int32"})
