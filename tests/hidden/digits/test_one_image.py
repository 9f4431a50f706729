import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_any_index(submission, reference, draw):
    digits = draw.all_digits()
    for index in (draw.integer(2, 99), draw.integer(100, 499)):
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


def test_to_the_last_one(submission, reference, draw):
    for index in (1, draw.integer(500, 1998), 1999):
        want = reference.digits.one_image(index)
        expect(submission.digits.one_image(index)).array().values(want).dtype("uint8")
