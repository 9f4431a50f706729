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


def test_as_in_the_examples(submission):
    expect(submission.arrays.to_array([[1, 2, 3], [4, 5, 6]])).array().values(
        [[1, 2, 3], [4, 5, 6]]
    ).dtype("int64", mistakes={"arrays.not-numpys-dtype": "int32"})
    expect(submission.arrays.to_array((1, 2.5))).array().values([1, 2.5]).dtype(
        "float64", mistakes={"arrays.forced-dtype": "int64"}
    )


def test_any_depth(submission, draw):
    block = [[tuple(row) for row in rows] for rows in draw.integers([2, 1, 4]).tolist()]
    for numbers in (block, tuple(block)):
        expect(submission.arrays.to_array(numbers)).array().values(
            numbers,
            mistakes={
                "arrays.flattened": np.ravel(numbers),
                "arrays.squeezed": np.squeeze(numbers),
            },
        )
