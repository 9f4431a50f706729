import pytest

from grader.checks import expect, panel


@pytest.mark.parametrize("form", ["wide", "high"])
def test_any_image(submission, draw, form):
    sizes = (draw.choice((7, 9)), draw.choice((11, 13)))
    height, width = sizes if form == "wide" else sizes[::-1]
    image = draw.images(dtype="uint8", height=height, width=width).array[1, :, :, 0]
    expect(submission.digits.show_image(image)).draws(
        panel(
            picture=image,
            cmap="gray",
            mistakes={
                "digits.loaded-again": draw.all_digits().x_train[0],
                "digits.transposed": image.T,
                "digits.inverted": -image.astype(int),
            },
        )
    )


def test_one_after_the_other(submission, draw):
    digits = draw.mnist()
    for image in (*digits.x_test[:2], digits.x_train[0]):
        expect(submission.digits.show_image(image)).draws(panel(picture=image, cmap="gray"))
