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


def test_as_in_the_example(submission):
    expect(submission.casting.array_to_uint8(np.array([1.9, 250.7]))).numbers().values(
        [1, 250], mistakes={"casting.rounded": [2, 251], "casting.thrown-away": [1.9, 250.7]}
    ).dtype("uint8")


def test_whole_numbers_begin_again(submission, draw):
    array = np.array([256, -1, 300, draw.integer(257, 299), -draw.integer(2, 200), 255, 0])
    expect(submission.casting.array_to_uint8(array)).numbers().values(
        array % 256,
        mistakes={
            "casting.clipped": np.clip(array, 0, 255),
            "casting.thrown-away": array,
            "casting.modulo-255": array % 255,
            "casting.sign-lost": np.abs(array) % 256,
        },
    ).dtype("uint8")


def test_any_shape(submission, draw):
    for shape in ((), (1, 5, 1)):
        array = np.array(draw.integers(shape, low=0, high=255))
        expect(submission.casting.array_to_uint8(array)).numbers().values(
            array, mistakes={"casting.squeezed": np.squeeze(array)}
        )
