import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_any_index(submission, reference, draw):
    digits = draw.mnist(test=29)
    reference.provide(digits)
    submission.provide(digits)
    for index in (draw.integer(2, 10), draw.integer(11, 28)):
        want = reference.digits.one_image(index)
        expect(submission.digits.one_image(index)).array().values(
            want,
            mistakes={
                "digits.set-of-one": want.numpy()[None],
                "digits.whole-set": digits.x_train,
                "digits.a-label": digits.y_train[index],
                "digits.test-set": digits.x_test[index],
                "digits.counts-from-one": digits.x_train[index - 1],
                "digits.always-the-first": digits.x_train[0],
            },
        ).dtype("uint8")


def test_beyond_the_test_set(submission, reference, draw):
    digits = draw.mnist(train=41, test=11)
    reference.provide(digits)
    submission.provide(digits)
    index = draw.integer(20, 40)
    want = reference.digits.one_image(index)
    expect(submission.digits.one_image(index)).array().values(want).dtype("uint8")
