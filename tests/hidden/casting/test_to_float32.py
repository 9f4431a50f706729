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


def test_axes_of_length_one(submission, reference, draw, make):
    numbers = make.tensor(draw.integers([1, 5, 1]))
    want = reference.casting.to_float32(numbers)
    expect(submission.casting.to_float32(numbers)).tensor().dtype("float32").values(want)
