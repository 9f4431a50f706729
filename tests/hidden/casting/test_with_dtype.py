import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("integers", [True, False], ids=["whole", "fractions"])
def test_rows(submission, reference, draw, integers):
    rows = draw.rows(integers)
    want = reference.casting.with_dtype(rows)
    expect(submission.casting.with_dtype(rows)).tensor().dtype(
        "float32",
        mistakes={
            "casting.no-dtype-named": "int32",
            "casting.float64": "float64",
            "casting.float16": "float16",
        },
    ).values(want, mistakes={"casting.through-int": np.trunc(rows)})


def test_ints_and_floats_together(submission, reference, draw):
    numbers = [*draw.integers([4]).tolist(), -2.75, 0.5]
    want = reference.casting.with_dtype(numbers)
    expect(submission.casting.with_dtype(numbers)).tensor().dtype(
        "float32", mistakes={"casting.float64": "float64"}
    ).values(want, mistakes={"casting.through-int": np.trunc(numbers)})


def test_three_levels(submission, reference, draw):
    block = draw.integers([3, 2, 4]).tolist()
    want = reference.casting.with_dtype(block)
    expect(submission.casting.with_dtype(block)).tensor().dtype("float32").values(want)


def test_axes_of_length_one(submission, reference, draw):
    column = [[number] for number in draw.integers([5]).tolist()]
    for numbers in ([column], column, column[0], [column[1]]):
        want = reference.casting.with_dtype(numbers)
        expect(submission.casting.with_dtype(numbers)).tensor().dtype("float32").values(
            want, mistakes={"casting.squeezed": np.squeeze(numbers)}
        )


def test_deep_and_long(submission, reference, draw):
    for shape in ([2, 1, 3, 2, 4], [draw.integer(101, 140)], [draw.integer(101, 120), 2]):
        numbers = draw.integers(shape).tolist()
        want = reference.casting.with_dtype(numbers)
        expect(submission.casting.with_dtype(numbers)).tensor().values(want)


def test_large_and_small_numbers(submission, reference, draw):
    far = draw.integer(2_000_000_001, 2_100_000_000)
    whole = [[far, -far - 7, 1], [32_769, 0, -100_003]]
    fractions = [1 / 3, -1e-6, 1e6 + 0.1, 70_000.5, -float(far), 3.14159274]
    for numbers in (whole, fractions, [far, 0.1]):
        want = reference.casting.with_dtype(numbers)
        expect(submission.casting.with_dtype(numbers)).tensor().dtype("float32").values(
            want, atol=0, rtol=2e-7
        )


def test_each_call_for_itself(submission, draw):
    for _ in range(3):
        rows = draw.integers([2, 6]).tolist()
        expect(submission.casting.with_dtype(rows)).tensor().values(rows)
