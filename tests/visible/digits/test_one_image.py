from grader.checks import expect


def test_shape_and_dtype(submission, draw):
    digits = draw.mnist()
    submission.provide(digits)
    expect(submission.digits.one_image(draw.integer(1, 9))).array().shape(
        digits.x_train.shape[1:],
        mistakes={
            "digits.set-of-one": (1, *digits.x_train.shape[1:]),
            "digits.whole-set": digits.x_train.shape,
            "digits.a-label": (),
        },
    ).dtype("uint8")


def test_first_and_second(submission, draw):
    digits = draw.mnist()
    submission.provide(digits)
    for index in (0, 1):
        expect(submission.digits.one_image(index)).array().values(
            digits.x_train[index],
            mistakes={
                "digits.test-set": digits.x_test[index],
                "digits.counts-from-one": digits.x_train[index - 1],
                "digits.always-the-first": digits.x_train[0],
            },
        )
