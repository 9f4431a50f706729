import numpy as np

from grader.checks import expect


def test_dtype(submission, draw):
    array = draw.integers([3, 5], low=0, high=255).astype("float32")
    expect(submission.casting.array_to_uint8(array)).numbers().dtype(
        "uint8", mistakes={"casting.thrown-away": "float32", "casting.signed": "int8"}
    )


def test_fractions_are_cut_off(submission, draw):
    array = draw.integers([4, 3], low=0, high=254) + 0.75
    expect(submission.casting.array_to_uint8(array)).numbers().values(
        np.floor(array),
        mistakes={"casting.rounded": np.round(array), "casting.thrown-away": array},
    )
