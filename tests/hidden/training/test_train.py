"""What is demanded holds for every optimizer that Keras offers by name, and for rates from
0.0001 to 1 (tried with all of them): a loss is a mean over an epoch, so it lies between that
before and that after, but for a large step on the way."""

import numpy as np
import pytest

from grader.checks import expect
from grader.words import say

pytestmark = pytest.mark.points(0)

HEIGHT, WIDTH = 15, 13


def test_the_loss_is_cross_entropy(submission, draw, make):
    """A model that knows half of it already: of images scaled once more it knows nothing."""
    images, labels, own = marked(draw, draw.integer(150, 180))
    kernel = np.zeros((HEIGHT * WIDTH, 10), np.float32)
    kernel[own] = draw.floats((len(own), 10), 0.2)
    kernel[own, labels] += 3
    bias = draw.floats((10,), 0.1)
    model = given(submission, make, kernel, bias)
    before = cross_entropy(images, labels, kernel, bias)
    answer = submission.training.train(model, images, labels, 1)
    expect(answer).history().holds(
        len(answer.metric("loss")) == 1,
        say("The history has another number of epochs than asked for."),
        "training.epochs-ignored",
    )
    after = cross_entropy(images, labels, *model.weights()[0])
    low, high = min(before, after), max(before, after)
    expect(answer).holds(
        all(0.75 * low - 0.05 < loss < 1.35 * high + 0.1 for loss in answer.metric("loss")),
        say("The loss in the history is not the cross-entropy of the predictions."),
        "training.other-loss",
    )


def marked(draw, count):
    """Images with one bright pixel each, in no two at the same place; labels; the places."""
    own = draw.integers([HEIGHT * WIDTH], 0, 1 << 30).argsort()[:count]
    labels = draw.integers([count], 0, 1 << 30).argsort().astype(np.uint8) % 10
    images = np.zeros((count, HEIGHT * WIDTH), np.float32)
    images[np.arange(count), own] = 0.6 + draw.integers([count], 0, 40) / 100
    return images.reshape(count, HEIGHT, WIDTH), labels, own


def given(submission, make, kernel, bias):
    model = submission.given(
        make.model(
            make.layer("Flatten"),
            make.dense(10, activation="softmax"),
            input_shape=(HEIGHT, WIDTH),
        )
    )
    model.set_weights((make.weights(kernel, bias),))
    return model


def cross_entropy(images, labels, kernel, bias):
    scores = images.reshape(len(images), -1).astype(np.float64) @ kernel + bias
    scores -= scores.max(axis=1, keepdims=True)
    chances = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return float(-chances[np.arange(len(labels)), labels].mean())
