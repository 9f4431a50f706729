from grader.checks import expect


def test_shape_and_dtype(submission, draw):
    digits = draw.all_digits()
    expect(submission.digits.one_image(draw.integer(2, 27))).array().shape(
        (28, 28),
        mistakes={
            "digits.set-of-one": (1, 28, 28),
            "digits.whole-set": digits.x_train.shape,
            "digits.a-label": (),
        },
    ).dtype("uint8")


def test_the_first_and_others(submission, draw):
    digits = draw.all_digits()
    # Not 1: there the image before the right one is the first one.
    for index in (0, draw.integer(2, 99), draw.integer(501, 1999)):
        mistakes = {
            "digits.counts-from-one": digits.x_train[index - 1],
            "digits.always-the-first": digits.x_train[0],
        }
        if index < len(digits.x_test):
            mistakes["digits.test-set"] = digits.x_test[index]
        expect(submission.digits.one_image(index)).array().values(
            digits.x_train[index], mistakes=mistakes
        )
