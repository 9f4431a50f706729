import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_images(submission, draw):
    digits = draw.all_digits()
    sets = submission.digits.load_digits()
    expect(sets).pair("(train_x, train_y), (test_x, test_y)")
    for got, want, labels, other in (
        (sets[0], digits.x_train, digits.y_train, digits.x_test),
        (sets[1], digits.x_test, digits.y_test, digits.x_train),
    ):
        expect(got).pair("(images, labels)")
        expect(got[0]).array().values(
            want,
            mistakes={
                "digits.labels-first": labels,
                "digits.test-first": other,
                "digits.scaled": want / 255,
            },
        ).dtype("uint8")


def test_labels(submission, draw):
    digits = draw.all_digits()
    sets = submission.digits.load_digits()
    expect(sets).pair("(train_x, train_y), (test_x, test_y)")
    for got, want in zip(sets, (digits.y_train, digits.y_test)):
        expect(got).pair("(images, labels)")
        expect(got[1]).array().values(want).dtype("uint8")


def test_the_same_again(submission, draw):
    digits = draw.all_digits()
    for _ in range(2):
        sets = submission.digits.load_digits()
        expect(sets).pair("(train_x, train_y), (test_x, test_y)")
        for got, images in zip(sets, (digits.x_train, digits.x_test)):
            expect(got).pair("(images, labels)")
            expect(got[0]).array().values(images).dtype("uint8")
