import pytest

from grader.checks import by_hand, expect
from grader.wire import observations as seen
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


def test_what_lies_in_the_file(submission, draw, make):
    """A file that was there before is replaced, and the model comes from the file."""
    images = draw.images(channels=2, height=9, width=11)
    older, old = given(submission, draw, make, images)
    model, want = given(submission, draw, make, images)
    expect(submission.training.save_and_load(older, make.file("a_model.keras"))).model()
    answer = submission.training.save_and_load(model, make.file("a_model.keras"))
    expect(answer).model().holds(
        "a_model.keras" in answer.read,
        say("The model that came back was not read from the file."),
        "training.not-read",
    )
    expect(answer(images, training=False)).tensor().values(
        want, atol=1e-3, mistakes={"training.old-file": old}
    )
    saved = submission.saved("a_model.keras")
    expect(answer).holds(
        isinstance(saved.observation, seen.Model),
        say("Keras finds no model in the file."),
        "training.no-model-in-file",
    )
    expect(saved(images, training=False)).tensor().values(
        want, atol=1e-3, mistakes={"training.old-file": old}
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
