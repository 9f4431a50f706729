import pytest

from grader.checks import expect, panel


@pytest.mark.points(2)
def test_any_image(submission, draw):
    image = draw.images(dtype="uint8").array[1, :, :, 0]
    expect(submission.digits.show_image(image)).draws(
        panel(
            picture=image,
            cmap="gray",
            mistakes={
                "digits.loaded-again": draw.mnist().x_train[0],
                "digits.transposed": image.T,
            },
        )
    )


def test_one_after_the_other(submission, draw):
    for number in (0, 1):
        image = draw.mnist().x_test[number]
        expect(submission.digits.show_image(image)).draws(panel(picture=image, cmap="gray"))
