from grader.checks import expect


def test_two_pairs(submission, draw):
    digits = draw.all_digits()
    sets = submission.digits.load_digits()
    expect(sets).pair("(train_x, train_y), (test_x, test_y)")
    pairs = ((digits.x_train, digits.y_train), (digits.x_test, digits.y_test))
    for got, (images, labels), (others, _) in zip(sets, pairs, reversed(pairs)):
        expect(got).pair("(images, labels)")
        expect(got[0]).array().values(
            images,
            mistakes={
                "digits.labels-first": labels,
                "digits.test-first": others,
                "digits.scaled": images / 255,
            },
        ).dtype("uint8")
        expect(got[1]).array().shape(labels.shape).dtype("uint8")
