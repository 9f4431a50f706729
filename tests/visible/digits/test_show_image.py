from grader.checks import expect, panel


def test_a_digit_and_another_image(submission, draw):
    digit, other = draw.all_digits().x_train[0], draw.images(dtype="uint8").array[0, :, :, 0]
    for image in (digit, other):
        expect(submission.digits.show_image(image)).draws(
            panel(
                picture=image,
                cmap="gray",
                mistakes={"digits.transposed": image.T, "digits.inverted": -image.astype(int)},
            )
        )
