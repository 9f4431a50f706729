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


def test_tuples_of_one_item(submission, reference, draw):
    column = tuple((number,) for number in draw.integers([draw.size()]).tolist())
    for numbers in (column, column[0], (column[0],), ((column,),)):
        want = reference.tensors.from_tuple(numbers)
        expect(submission.tensors.from_tuple(numbers)).tensor().values(
            want, mistakes={"tensors.squeezed": np.squeeze(numbers)}
        )


def test_equal_rows(submission, reference, draw):
    row, other = (tuple(numbers) for numbers in draw.integers([2, 4]).tolist())
    for numbers in ((row, other, row), (row, row[::-1], row, row)):
        want = reference.tensors.from_tuple(numbers)
        expect(submission.tensors.from_tuple(numbers)).tensor().values(want)


def test_one_float_makes_all_float32(submission, reference, draw):
    whole, other = (tuple(numbers) for numbers in draw.integers([2, 4]).tolist())
    for numbers in ((*whole, 2.5), (whole, (*other[:-1], 0.5)), ((0.5, *other[1:]), whole)):
        want = reference.tensors.from_tuple(numbers)
        expect(submission.tensors.from_tuple(numbers)).tensor().dtype(
            "float32", mistakes={"tensors.truncated": "int32"}
        ).values(want)


def nested(block):
    """Tuples instead of lists, all the way down."""
    return tuple(map(nested, block)) if isinstance(block, list) else block


def test_deep_and_long(submission, reference, draw):
    for shape in ([2, 1, 3, 2, 4], [draw.integer(101, 140)], [draw.integer(101, 120), 2]):
        numbers = nested(draw.integers(shape).tolist())
        want = reference.tensors.from_tuple(numbers)
        expect(submission.tensors.from_tuple(numbers)).tensor().values(want)


def test_numbers_are_exact(submission, reference, draw):
    """Whole ones of 32 bits, and fractions of 23."""
    far = draw.integer(2_000_000_001, 2_100_000_000)
    whole = ((far, -far - 7, 1), (32_769, 0, -100_003))
    fractions = (1 / 3, -1e-6, 1e6 + 0.1, 70_000.5, float(draw.integer(2, 90)))
    for numbers, dtype in ((whole, "int32"), (fractions, "float32")):
        want = reference.tensors.from_tuple(numbers)
        expect(submission.tensors.from_tuple(numbers)).tensor().dtype(dtype).values(
            want, atol=0, rtol=2e-7
        )


def test_floats_that_are_whole(submission, reference, draw):
    row = tuple(float(number) for number in draw.integers([4]).tolist())
    for numbers in (row, (row, row[::-1]), (3, *row)):
        want = reference.tensors.from_tuple(numbers)
        expect(submission.tensors.from_tuple(numbers)).tensor().dtype(
            "float32",
            mistakes={"tensors.numpy-dtype": "float64", "tensors.truncated": "int32"},
        ).values(want)


def test_each_call_for_itself(submission, draw):
    for _ in range(3):
        rows = nested(draw.integers([2, 6]).tolist())
        expect(submission.tensors.from_tuple(rows)).tensor().values(rows)
