import numpy as np
import pytest

from grader.checks import expect

pytestmark = pytest.mark.points(0)


def test_share_that_is_right(submission, draw, make):
    digits = np.float32(draw.mnist(test=25).x_test / 255)
    model = submission.given(
        make.model(
            make.layer("Flatten"),
            make.dense(10, activation="softmax"),
            input_shape=(28, 28),
        )
    )
    labels = best(model(digits), 25)
    wrong = draw.integer(5, 11)
    labels[:wrong] = (labels[:wrong] + 1) % 10
    answer = submission.training.accuracy(model, digits, labels)
    expect(answer).number(
        1 - wrong / 25,
        mistakes={
            "training.count-not-share": 25 - wrong,
            "training.percent-not-share": 100 - 4 * wrong,
            "training.share-of-wrong": wrong / 25,
            "training.argmax-of-all": 0,
        },
    )


def test_all_and_none(submission, draw, make):
    images = np.float32(draw.mnist(test=15).x_test / 255)
    model = submission.given(
        make.model(
            make.layer("Flatten"),
            make.dense(10, activation="softmax"),
            input_shape=(28, 28),
        )
    )
    labels = best(model(images), 15)
    expect(submission.training.accuracy(model, images, labels)).number(1)
    expect(submission.training.accuracy(model, images, (labels + 3) % 10)).number(0)


def best(answer, count):
    expect(answer).numbers().shape((count, 10))
    return answer.numpy().argmax(axis=1).astype(np.uint8)
