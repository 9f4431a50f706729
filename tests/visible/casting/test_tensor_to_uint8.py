import numpy as np

from grader.checks import expect


def test_dtype(submission, draw, make):
    tensor = make.tensor(draw.integers([3, 5], low=0, high=255).astype("float32"))
    expect(submission.casting.tensor_to_uint8(tensor)).tensor().dtype(
        "uint8", mistakes={"casting.unchanged": "float32", "casting.signed": "int8"}
    )


def test_fractions_are_cut_off(submission, draw, make):
    array = (draw.integers([4, 3], low=0, high=254) + 0.75).astype("float32")
    expect(submission.casting.tensor_to_uint8(make.tensor(array))).tensor().values(
        np.floor(array),
        mistakes={"casting.rounded": np.round(array), "casting.unchanged": array},
    )
