import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_any_image(submission, reference, draw):
    image = draw.images(dtype="uint8").array[0, :, :, 0]
    want = reference.digits.add_axes(image)
    expect(submission.digits.add_axes(image)).numbers().values(
        want,
        mistakes={
            "digits.no-channel": image[None],
            "digits.no-batch": image[..., None],
            "digits.both-in-front": image[None, None],
            "digits.both-behind": image[..., None, None],
            "digits.unchanged": image,
            "digits.scaled": image[None, ..., None] / 255,
        },
    ).dtype("uint8", mistakes={"digits.cast": "float32"})


@pytest.mark.parametrize("dtype", ["int64", "float32"])
def test_other_dtypes(submission, reference, draw, dtype):
    image = draw.integers([draw.size(), draw.integer(7, 9)]).astype(dtype)
    want = reference.digits.add_axes(image)
    expect(submission.digits.add_axes(image)).numbers().values(want).dtype(dtype)


@pytest.mark.parametrize("shape", [(1, 9), (7, 1), (1, 1)])
def test_axes_of_one_pixel(submission, reference, draw, shape):
    image = draw.integers(shape, 0, 255).astype("uint8")
    want = reference.digits.add_axes(image)
    expect(submission.digits.add_axes(image)).numbers().values(want).dtype("uint8")
