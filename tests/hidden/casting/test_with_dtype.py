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
    numbers = [[[number] for number in draw.integers([5]).tolist()]]
    want = reference.casting.with_dtype(numbers)
    expect(submission.casting.with_dtype(numbers)).tensor().dtype("float32").values(want)
