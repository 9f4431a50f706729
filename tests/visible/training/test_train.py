import numpy as np
import pytest

from grader.checks import expect
from grader.words import say

pytestmark = pytest.mark.points(0)


def test_the_loss_falls(submission, draw, make):
    digits, epochs = draw.mnist(train=200), draw.integer(3, 5)
    model = submission.given(
        make.model(
            make.layer("Flatten"),
            make.dense(10, activation="softmax"),
            input_shape=(28, 28),
        )
    )
    images = np.float32(digits.x_train / 255)
    answer = submission.training.train(model, images, digits.y_train, epochs)
    losses = expect(answer).history() and answer.metric("loss")
    expect(answer).holds(
        len(losses) == epochs,
        say("The history has another number of epochs than asked for."),
        "training.epochs-ignored",
    ).holds(
        losses[-1] < losses[0],
        say("The loss of the last epoch is not smaller than that of the first."),
        "training.loss-rises",
    )
