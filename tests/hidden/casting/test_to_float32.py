import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("source", ["uint8", "int64", "float64"])
def test_tensor(submission, reference, draw, make, source):
    numbers = make.tensor(draw.floats([3, 5], scale=60).clip(0, 255).astype(source))
    want = reference.casting.to_float32(numbers)
    expect(submission.casting.to_float32(numbers)).tensor().dtype(
        "float32",
        mistakes={
            "casting.float64": "float64",
            "casting.float16": "float16",
            "casting.unchanged": source,
        },
    ).values(want, mistakes={"casting.scaled": numbers.numpy() / 255})


def test_negative_fractions(submission, reference, draw, make):
    numbers = make.tensor(draw.floats([4, 3]).astype("float64"))
    want = reference.casting.to_float32(numbers)
    expect(submission.casting.to_float32(numbers)).tensor().dtype("float32").values(
        want, mistakes={"casting.through-int": numbers.numpy().astype("int64")}
    )


def test_numpy_array(submission, reference, draw):
    numbers = draw.integers([2, 7])
    numbers[0, draw.integer(0, 6)] = draw.integer(256, 300)
    want = reference.casting.to_float32(numbers)
    expect(submission.casting.to_float32(numbers)).tensor().dtype(
        "float32", mistakes={"casting.float64": "float64"}
    ).values(want)


def test_other_shapes(submission, reference, draw, make):
    shapes = ([1, 5, 1], [1], [3, 1], [], [0, 3], [2, 3, 4], [2, 1, 3, 2, 5])
    for shape in (*shapes, [draw.integer(101, 140)]):
        array = np.array(draw.integers(shape))
        for numbers in (make.tensor(array), array):
            want = reference.casting.to_float32(numbers)
            expect(submission.casting.to_float32(numbers)).tensor().dtype("float32").values(
                want, mistakes={"casting.squeezed": np.squeeze(array)}
            )


def test_whole_numbers_of_other_dtypes(submission, reference, draw, make):
    for source in ("bool", "int8", "int16", "uint16", "int32", "uint32", "int64", "uint64"):
        for form in ("tensor", "array"):
            ends = (0, 1)
            if source != "bool":
                ends = (np.iinfo(source).min, np.iinfo(source).max)
            far = [*ends, ends[1] - ends[1] // 97, ends[1] // 3]
            near = draw.integers([4], low=max(ends[0], -99), high=min(ends[1], 300))
            array = np.array([far, near.tolist()], source)
            numbers = make.tensor(array) if form == "tensor" else array
            want = reference.casting.to_float32(numbers)
            expect(submission.casting.to_float32(numbers)).tensor().dtype(
                "float32", mistakes={"casting.unchanged": source}
            ).values(want, rtol=2e-7, atol=0)


def test_fractions_of_other_dtypes(submission, reference, draw, make):
    for source in ("float16", "float32", "float64"):
        for form in ("tensor", "array"):
            large = 60_000.0 if source == "float16" else 1e6 + 0.1
            values = [1 / 3, -1.2e-5, large, -2.75, draw.integer(2, 90) + 0.1, 0]
            array = np.array(values, source)
            numbers = make.tensor(array) if form == "tensor" else array
            want = reference.casting.to_float32(numbers)
            expect(submission.casting.to_float32(numbers)).tensor().dtype(
                "float32", mistakes={"casting.unchanged": source}
            ).values(want, rtol=2e-7, atol=0, mistakes={"casting.through-int": np.trunc(array)})


def test_each_call_for_itself(submission, draw, make):
    for _ in range(3):
        array = draw.integers([2, 6])
        expect(submission.casting.to_float32(make.tensor(array))).tensor().values(array)
