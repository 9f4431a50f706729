import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_every_pixel_is_in_its_place(submission, reference, draw):
    image = draw.images(dtype="uint8").array[0, :, :, 0]
    want = reference.convolution.to_batch(image)
    expect(submission.convolution.to_batch(image)).tensor().dtype(
        "float32",
        mistakes={"convolution.still-uint8": "uint8", "convolution.float64": "float64"},
    ).values(
        want,
        mistakes={
            "convolution.scaled": want.numpy() / 255,
            "convolution.both-at-one-end": image[None, None],
            "convolution.no-channels": image[None],
            "convolution.no-batch": image[..., None],
        },
    )


@pytest.mark.points(2)
def test_a_single_row_and_a_single_column(submission, reference, draw):
    pixels = draw.images(dtype="uint8").array[0, :, :, 0]
    for image in (pixels[:1], pixels[:, :1], pixels[:1, :1]):
        want = reference.convolution.to_batch(image)
        expect(submission.convolution.to_batch(image)).tensor().like(want)


def test_darkest_and_brightest(submission, reference, draw):
    image = draw.integers([5, 8], 0, 1).astype("uint8") * 255
    want = reference.convolution.to_batch(image)
    expect(submission.convolution.to_batch(image)).tensor().like(
        want, mistakes={"convolution.scaled": want.numpy() / 255}
    )
