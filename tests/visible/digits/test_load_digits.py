from grader.checks import expect


def test_four_arrays(submission, draw):
    digits = draw.mnist()
    submission.provide(digits)
    sets = submission.digits.load_digits()
    expect(sets).pair("(train_x, train_y), (test_x, test_y)")
    for got, images in zip(sets, (digits.x_train, digits.x_test)):
        expect(got).pair("(images, labels)")
        labels = images.shape[:1]
        expect(got[0]).array().shape(
            images.shape, mistakes={"digits.labels-first": labels}
        ).dtype("uint8")
        expect(got[1]).array().shape(labels).dtype("uint8")
