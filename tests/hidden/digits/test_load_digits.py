import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_images(submission, reference, draw):
    digits = draw.mnist()
    reference.provide(digits)
    submission.provide(digits)
    (train, _), (test, _) = reference.digits.load_digits()
    sets = submission.digits.load_digits()
    expect(sets).pair("(train_x, train_y), (test_x, test_y)")
    for got, want, other in zip(sets, (train, test), (test, train)):
        expect(got).pair("(images, labels)")
        expect(got[0]).array().values(
            want,
            mistakes={
                "digits.labels-first": want.numpy()[:, 0, 0],
                "digits.test-first": other.numpy(),
                "digits.scaled": want.numpy() / 255,
            },
        ).dtype("uint8")


def test_labels(submission, reference, draw):
    digits = draw.mnist()
    reference.provide(digits)
    submission.provide(digits)
    (_, train), (_, test) = reference.digits.load_digits()
    sets = submission.digits.load_digits()
    expect(sets).pair("(train_x, train_y), (test_x, test_y)")
    for got, want in zip(sets, (train, test)):
        expect(got).pair("(images, labels)")
        expect(got[1]).array().values(want).dtype("uint8")
