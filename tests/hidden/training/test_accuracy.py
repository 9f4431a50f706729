import numpy as np
import pytest

from grader.checks import expect

pytestmark = pytest.mark.points(0)


def test_share_that_is_right(submission, draw, make):
    images = draw.floats([draw.integer(31, 47), 9, 7])
    model = given(submission, draw, make, make.layer("Flatten"))
    answered = model(images)
    expect(answered).numbers().shape((len(images), 5))
    rows = answered.numpy()
    labels = rows.argmax(axis=1).astype(np.uint8)
    wrong = draw.integer(9, 14)
    labels[:wrong] = (labels[:wrong] + draw.integer(1, 4)) % 5
    share = wrong / len(labels)
    answer = submission.training.accuracy(model, images, labels)
    expect(answer).number(
        1 - share,
        mistakes={
            "training.count-not-share": len(labels) - wrong,
            "training.percent-not-share": 100 - 100 * share,
            "training.share-of-wrong": share,
            "training.certainty": float(rows.max(axis=1).mean()),
            "training.certainty-of-label": float(rows[np.arange(len(rows)), labels].mean()),
        },
    )


def test_outside_of_training(submission, draw, make):
    images = draw.floats([draw.integer(31, 47), 9, 7])
    model = given(
        submission, draw, make, make.layer("Flatten"), make.layer("Dropout", rate=0.9)
    )
    answered = model(images, training=False)
    expect(answered).numbers().shape((len(images), 5))
    labels = answered.numpy().argmax(axis=1).astype(np.uint8)
    expect(submission.training.accuracy(model, images, labels)).number(1)


def given(submission, draw, make, *before):
    dense = make.dense(5, inputs=63, activation="softmax")
    return submission.given(make.model(*before, dense, input_shape=(9, 7)))
