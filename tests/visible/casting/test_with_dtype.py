import numpy as np

from grader.checks import expect


def test_whole_numbers(submission, draw):
    expect(submission.casting.with_dtype(draw.rows())).tensor().dtype(
        "float32",
        mistakes={
            "casting.no-dtype-named": "int32",
            "casting.float64": "float64",
            "casting.float16": "float16",
        },
    )


def test_values(submission, draw):
    rows = draw.rows(integers=False)
    expect(submission.casting.with_dtype(rows)).tensor().values(
        rows, mistakes={"casting.through-int": np.trunc(rows)}
    )


def test_as_in_the_example(submission):
    expect(submission.casting.with_dtype([1, 2, 3])).tensor().values([1, 2, 3]).dtype(
        "float32",
        mistakes={"casting.no-dtype-named": "int32", "casting.float64": "float64"},
    )


def test_ints_and_floats_together(submission, draw):
    numbers = [*draw.integers([3]).tolist(), -2.75, 0.5]
    expect(submission.casting.with_dtype(numbers)).tensor().dtype(
        "float32", mistakes={"casting.float64": "float64"}
    ).values(numbers, mistakes={"casting.through-int": np.trunc(numbers)})


def test_any_depth(submission, draw):
    block = draw.integers([2, 1, 4]).tolist()
    expect(submission.casting.with_dtype(block)).tensor().values(
        block, mistakes={"casting.squeezed": np.squeeze(block)}
    )
