from grader.checks import expect, panel


def test_a_digit(submission, draw):
    image = draw.mnist().x_train[0]
    expect(submission.digits.show_image(image)).draws(panel(picture=image, cmap="gray"))
