import pytest

from grader.checks import by_hand, expect
from grader.words import say

pytestmark = pytest.mark.points(0)


def test_computes_the_same(submission, draw, make):
    images = draw.images(channels=2, height=9, width=11)
    model, want = given(submission, draw, make, images)
    answer = submission.training.save_and_load(model, make.file("a_model.keras"))
    expect(answer).model()
    expect(answer(images, training=False)).tensor().dtype("float32").values(want, atol=1e-3)


def test_goes_its_own_way(submission, draw, make):
    """Other weights for the old model: the new one must not know of them."""
    images = draw.images(channels=2, height=9, width=11)
    model, want = given(submission, draw, make, images)
    answer = submission.training.save_and_load(model, make.file("a_model.keras"))
    expect(answer).model()
    changed = set_weights(model, draw, images)
    expect(answer(images, training=False)).tensor().values(
        want, atol=1e-3, mistakes={"training.shares-weights": changed}
    )
    expect(answer).holds(
        answer.observation.handle != model.observation.handle,
        say("The model that came back is the one that was given."),
        "training.the-same-model",
    )


def given(submission, draw, make, images):
    """A model with drawn weights, and what it computes."""
    model = submission.given(
        make.model(
            make.conv2d(3, 3, activation="relu"),
            make.layer("Flatten"),
            make.dense(4),
            input_shape=(9, 11, 2),
        )
    )
    return model, set_weights(model, draw, images)


def set_weights(model, draw, images):
    shapes = ((3, 3, 2, 3), (3,)), ((7 * 9 * 3, 4), (4,))
    weights = draw.weights_of(shapes)
    model.set_weights(weights)
    conv, dense = ([part.numpy() for part in layer.arrays] for layer in weights)
    maps = by_hand.relu(by_hand.conv2d(images.array, *conv, padding="valid"))
    return by_hand.dense(by_hand.flatten(maps), *dense)
