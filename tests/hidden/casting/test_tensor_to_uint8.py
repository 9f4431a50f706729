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


def test_other_shapes(submission, reference, draw, make):
    shapes = ([1, 5, 1], [1], [3, 1], [], [0, 3], [2, 3, 4], [2, 1, 3, 2, 5])
    for shape in (*shapes, [draw.integer(101, 140)]):
        array = np.array(draw.integers(shape, low=0, high=255))
        given = make.tensor(array)
        want = reference.casting.tensor_to_uint8(given)
        expect(submission.casting.tensor_to_uint8(given)).tensor().dtype("uint8").values(
            want, mistakes={"casting.squeezed": np.squeeze(array)}
        )


def test_whole_numbers_of_other_dtypes(submission, reference, draw, make):
    for source in ("int16", "uint16", "int32", "uint32", "uint64"):
        ends = np.iinfo(source)
        far = [ends.max, ends.min, ends.max - draw.integer(2, 90), ends.max // 2]
        near = draw.integers([4], low=max(ends.min, -99), high=min(ends.max, 300)).tolist()
        array = np.array([far, near], source)
        given = make.tensor(array)
        want = reference.casting.tensor_to_uint8(given)
        expect(submission.casting.tensor_to_uint8(given)).tensor().dtype("uint8").values(
            want, mistakes={"casting.clipped": np.clip(array, 0, 255)}
        )


def test_large_whole_numbers(submission, reference, draw, make):
    """More digits than a float has."""
    far = draw.integer(1 << 40, 1 << 41)
    array = np.array([far, -far, 1000, -1025, (1 << 60) + 77, -(1 << 60) - 5, (1 << 53) + 1])
    given = make.tensor(array)
    want = reference.casting.tensor_to_uint8(given)
    expect(submission.casting.tensor_to_uint8(given)).tensor().dtype("uint8").values(
        want, mistakes={"casting.clipped": np.clip(array, 0, 255)}
    )


def test_fractions_near_the_next(submission, reference, draw, make):
    for source in ("float16", "float32", "float64"):
        low = draw.integer(3, 90)
        values = [low + 0.9375, 0.03125, 0.96875, 127.9375, 254.875, 255, 128.5, 0]
        array = np.array(values, source)
        given = make.tensor(array)
        want = reference.casting.tensor_to_uint8(given)
        expect(submission.casting.tensor_to_uint8(given)).tensor().dtype("uint8").values(
            want, mistakes={"casting.rounded": np.round(array)}
        )


def test_each_call_for_itself(submission, draw, make):
    for _ in range(3):
        array = draw.integers([2, 6], low=0, high=255)
        expect(submission.casting.tensor_to_uint8(make.tensor(array))).tensor().values(array)
