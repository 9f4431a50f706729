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


def test_as_in_the_example(submission, make):
    tensor = make.tensor(np.array([1.9, 250.7], np.float32))
    expect(submission.casting.tensor_to_uint8(tensor)).tensor().values(
        [1, 250], mistakes={"casting.rounded": [2, 251], "casting.unchanged": [1.9, 250.7]}
    ).dtype("uint8")


def test_whole_numbers_begin_again(submission, draw, make):
    array = np.array([256, -1, 300, draw.integer(257, 299), -draw.integer(2, 200), 255, 0])
    expect(submission.casting.tensor_to_uint8(make.tensor(array))).tensor().values(
        array % 256,
        mistakes={
            "casting.clipped": np.clip(array, 0, 255),
            "casting.unchanged": array,
            "casting.modulo-255": array % 255,
            "casting.sign-lost": np.abs(array) % 256,
        },
    ).dtype("uint8")


def test_any_shape(submission, draw, make):
    for shape in ((), (1, 5, 1)):
        array = np.array(draw.integers(shape, low=0, high=255))
        expect(submission.casting.tensor_to_uint8(make.tensor(array))).tensor().values(
            array, mistakes={"casting.squeezed": np.squeeze(array)}
        )
