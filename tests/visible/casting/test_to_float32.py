import numpy as np

from grader.checks import expect


def test_dtype(submission, draw, make):
    pixels = make.tensor(draw.images(dtype="uint8"))
    expect(submission.casting.to_float32(pixels)).tensor().dtype(
        "float32",
        mistakes={
            "casting.float64": "float64",
            "casting.float16": "float16",
            "casting.unchanged": "uint8",
        },
    )


def test_values_stay(submission, draw, make):
    pixels = draw.images(dtype="uint8")
    expect(submission.casting.to_float32(make.tensor(pixels))).tensor().values(
        pixels.array,
        mistakes={"casting.scaled": pixels.array / 255},
    )


def test_as_in_the_example(submission, make):
    pixels = make.tensor(np.array([0, 128, 255], np.int32))
    expect(submission.casting.to_float32(pixels)).tensor().values(
        [0, 128, 255], mistakes={"casting.scaled": np.array([0, 128, 255]) / 255}
    ).dtype("float32", mistakes={"casting.unchanged": "int32"})


def test_array(submission, draw):
    numbers = draw.integers([3, 5], low=-300, high=999)
    expect(submission.casting.to_float32(numbers)).tensor().values(numbers).dtype(
        "float32", mistakes={"casting.unchanged": "int64", "casting.float64": "float64"}
    )


def test_any_dtype(submission, draw, make):
    for source in ("float64", "float32", "int16", "bool"):
        array = draw.floats([4, 3], scale=60).astype(source)
        expect(submission.casting.to_float32(make.tensor(array))).tensor().dtype(
            "float32", mistakes={"casting.unchanged": source}
        ).values(array, mistakes={"casting.through-int": array.astype("int64")})


def test_any_shape(submission, draw, make):
    for shape in ((), (1, 5, 1)):
        array = np.array(draw.integers(shape))
        expect(submission.casting.to_float32(make.tensor(array))).tensor().values(
            array, mistakes={"casting.squeezed": np.squeeze(array)}
        )
