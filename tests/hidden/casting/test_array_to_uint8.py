import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("source", ["float32", "float64"])
def test_fractions(submission, reference, draw, source):
    array = (draw.integers([3, 5], low=128, high=254) + 0.7).astype(source)
    want = reference.casting.array_to_uint8(array)
    expect(submission.casting.array_to_uint8(array)).numbers().dtype(
        "uint8", mistakes={"casting.thrown-away": source, "casting.signed": "int8"}
    ).values(want, mistakes={"casting.rounded": np.round(array)})


@pytest.mark.points(2)
def test_whole_numbers_begin_again(submission, reference, draw):
    array = np.concatenate([draw.integers([6], 256, 999), draw.integers([6], -999, -1)])
    array = array.reshape([4, 3])
    want = reference.casting.array_to_uint8(array)
    expect(submission.casting.array_to_uint8(array)).numbers().dtype(
        "uint8", mistakes={"casting.thrown-away": "int64", "casting.signed": "int8"}
    ).values(want, mistakes={"casting.clipped": np.clip(array, 0, 255)})


def test_other_shapes(submission, reference, draw):
    shapes = ([1, 5, 1], [1], [3, 1], [], [0, 3], [2, 3, 4], [2, 1, 3, 2, 5])
    for shape in (*shapes, [draw.integer(101, 140)]):
        array = np.array(draw.integers(shape, low=0, high=255))
        given = array
        want = reference.casting.array_to_uint8(given)
        expect(submission.casting.array_to_uint8(given)).numbers().dtype("uint8").values(
            want, mistakes={"casting.squeezed": np.squeeze(array)}
        )


def test_whole_numbers_of_other_dtypes(submission, reference, draw):
    for source in ("int16", "uint16", "int32", "uint32", "uint64"):
        ends = np.iinfo(source)
        far = [ends.max, ends.min, ends.max - draw.integer(2, 90), ends.max // 2]
        near = draw.integers([4], low=max(ends.min, -99), high=min(ends.max, 300)).tolist()
        array = np.array([far, near], source)
        given = array
        want = reference.casting.array_to_uint8(given)
        expect(submission.casting.array_to_uint8(given)).numbers().dtype("uint8").values(
            want, mistakes={"casting.clipped": np.clip(array, 0, 255)}
        )


def test_large_whole_numbers(submission, reference, draw):
    """More digits than a float has."""
    far = draw.integer(1 << 40, 1 << 41)
    array = np.array([far, -far, 1000, -1025, (1 << 60) + 77, -(1 << 60) - 5, (1 << 53) + 1])
    given = array
    want = reference.casting.array_to_uint8(given)
    expect(submission.casting.array_to_uint8(given)).numbers().dtype("uint8").values(
        want, mistakes={"casting.clipped": np.clip(array, 0, 255)}
    )


def test_fractions_near_the_next(submission, reference, draw):
    for source in ("float16", "float32", "float64"):
        low = draw.integer(3, 90)
        values = [low + 0.9375, 0.03125, 0.96875, 127.9375, 254.875, 255, 128.5, 0]
        array = np.array(values, source)
        given = array
        want = reference.casting.array_to_uint8(given)
        expect(submission.casting.array_to_uint8(given)).numbers().dtype("uint8").values(
            want, mistakes={"casting.rounded": np.round(array)}
        )


def test_each_call_for_itself(submission, draw):
    for _ in range(3):
        array = draw.integers([2, 6], low=0, high=255)
        expect(submission.casting.array_to_uint8(array)).numbers().values(array)
