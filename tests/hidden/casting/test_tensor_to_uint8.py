import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("source", ["float32", "float64"])
def test_fractions(submission, reference, draw, make, source):
    array = (draw.integers([3, 5], low=128, high=254) + 0.7).astype(source)
    tensor = make.tensor(array)
    want = reference.casting.tensor_to_uint8(tensor)
    expect(submission.casting.tensor_to_uint8(tensor)).tensor().dtype(
        "uint8", mistakes={"casting.unchanged": source, "casting.signed": "int8"}
    ).values(want, mistakes={"casting.rounded": np.round(array)})


@pytest.mark.points(2)
def test_whole_numbers_begin_again(submission, reference, draw, make):
    array = np.concatenate([draw.integers([6], 256, 999), draw.integers([6], -999, -1)])
    array = array.reshape([4, 3])
    tensor = make.tensor(array)
    want = reference.casting.tensor_to_uint8(tensor)
    expect(submission.casting.tensor_to_uint8(tensor)).tensor().dtype(
        "uint8", mistakes={"casting.unchanged": "int64", "casting.signed": "int8"}
    ).values(want, mistakes={"casting.clipped": np.clip(array, 0, 255)})


def test_axes_of_length_one(submission, reference, draw, make):
    tensor = make.tensor(draw.integers([1, 5, 1], low=0, high=255))
    want = reference.casting.tensor_to_uint8(tensor)
    expect(submission.casting.tensor_to_uint8(tensor)).tensor().values(want)
