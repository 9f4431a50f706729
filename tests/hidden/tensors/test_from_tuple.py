import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("integers", [True, False], ids=["whole", "fractions"])
def test_tuple_of_tuples(submission, reference, draw, integers):
    rows = tuple(tuple(row) for row in draw.rows(integers))
    want = reference.tensors.from_tuple(rows)
    expect(submission.tensors.from_tuple(rows)).tensor().dtype(
        "int32" if integers else "float32",
        mistakes={
            "tensors.numpy-dtype": "int64" if integers else "float64",
            "tensors.forced-dtype": "float32" if integers else "",
            "tensors.truncated": "" if integers else "int32",
        },
    ).values(want, mistakes={"tensors.flattened": np.ravel(rows)})


def test_flat_tuple(submission, reference, draw):
    numbers = tuple(draw.integers([draw.size(5, 8)]).tolist())
    want = reference.tensors.from_tuple(numbers)
    expect(submission.tensors.from_tuple(numbers)).tensor().dtype("int32").values(want)


def test_another_number_of_rows(submission, reference, draw):
    for count in (1, 3, 5):
        rows = tuple(tuple(row) for row in draw.integers([count, 4]).tolist())
        want = reference.tensors.from_tuple(rows)
        expect(submission.tensors.from_tuple(rows)).tensor().values(want)


def test_three_levels(submission, reference, draw):
    block = tuple(
        tuple(tuple(row) for row in rows) for rows in draw.integers([3, 2, 4]).tolist()
    )
    want = reference.tensors.from_tuple(block)
    expect(submission.tensors.from_tuple(block)).tensor().values(want)
