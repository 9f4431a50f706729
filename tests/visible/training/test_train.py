import numpy as np
import pytest

from grader.checks import expect
from grader.words import say

pytestmark = pytest.mark.points(0)


def test_the_model_is_trained(submission, draw, make):
    digits, epochs = draw.mnist(train=200), draw.integer(3, 5)
    model = submission.given(
        make.model(
            make.layer("Flatten"),
            make.dense(12, activation="relu"),
            make.dense(10, activation="softmax"),
            input_shape=(28, 28),
        )
    )
    before = model.weights()
    images = np.float32(digits.x_train / 255)
    answer = submission.training.train(model, images, digits.y_train, epochs)
    losses = expect(answer).history() and answer.metric("loss")
    moved = [
        any(not np.array_equal(one, other) for one, other in zip(old, new))
        for old, new in zip(before, model.weights())
    ]
    expect(answer).holds(
        any(moved),
        say("The weights of the model that was given have not changed."),
        "training.weights-did-not-move",
    ).holds(
        all(moved),
        say("Some layers of the model have the weights that they had before."),
        "training.layers-frozen",
    )
    expect(answer).holds(
        len(losses) == epochs,
        say("The history has another number of epochs than asked for."),
        "training.epochs-ignored",
    )


def test_all_images_take_part(submission, draw, make):
    """Each image has a pixel of its own, and what that pixel says of the classes moves if,
    and only if, the image is learnt from. A class that is hardly ever said is pushed down by
    every image that shows another one, whichever optimizer pushes: which weights move, and in
    which direction, is a matter of the images and labels, how far is the optimizer's."""
    count, places = draw.integer(121, 139), 11 * 13
    own = draw.integers([places], 0, 1 << 30).argsort()[:count]
    labels = draw.integers([count], 0, 1 << 30).argsort().astype(np.uint8) % 10
    images = np.zeros((count, places), np.float32)
    images[np.arange(count), own] = 0.6 + draw.integers([count], 0, 40) / 100
    model = submission.given(
        make.model(
            make.layer("Flatten"), make.dense(10, activation="softmax"), input_shape=(11, 13)
        )
    )
    rare = np.float32([0, -5] * 5)
    model.set_weights((make.weights(np.zeros((places, 10), np.float32), rare),))
    answer = submission.training.train(model, images.reshape(-1, 11, 13), labels, 2)
    expect(answer).history()
    ((kernel, _),) = model.weights()
    expect(answer).holds(
        bool(kernel.any()),
        say("The weights of the model that was given have not changed."),
        "training.weights-did-not-move",
    ).holds(
        not np.delete(kernel, own, axis=0).any(),
        say("The model was trained on other images than those given."),
        "training.other-images",
    ).holds(
        bool(kernel[own].any(axis=1).all()),
        say("The model was not trained on all of the images."),
        "training.not-all-images",
    )
    up = kernel[own] > 0
    expect(answer).holds(
        bool(up[np.arange(count), labels].all()),
        say("The model was not trained towards the labels of the images."),
        "training.other-labels",
    ).holds(
        float(up.mean()) < 0.12,
        say("The model was trained towards classes that are not those of the labels."),
        "training.not-cross-entropy",
    )
