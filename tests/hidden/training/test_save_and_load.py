import pytest

from grader.checks import expect
from grader.wire import observations as seen
from grader.words import say

pytestmark = pytest.mark.points(0)


def test_computes_the_same(submission, draw, make):
    images = draw.images(channels=2, height=9, width=11)
    model = given(submission, draw, make)
    want = model(images, training=False).numpy()
    answer = submission.training.save_and_load(model, make.file("a_model.keras"))
    expect(answer).model()
    expect(answer(images, training=False)).tensor().dtype("float32").values(want, atol=1e-4)


def test_goes_its_own_way(submission, draw, make):
    """Other weights for the old model: the new one must not know of them."""
    images = draw.images(channels=2, height=9, width=11)
    model = given(submission, draw, make)
    answer = submission.training.save_and_load(model, make.file("a_model.keras"))
    expect(answer).model()
    before = answer(images, training=False)
    model.set_weights(draw.weights(model.facts().layers))
    changed = model(images, training=False)
    expect(answer(images, training=False)).tensor().values(
        before,
        atol=1e-4,
        mistakes={"training.shares-weights": changed.numpy()},
    )
    expect(answer).holds(
        answer.observation.handle != model.observation.handle,
        say("The model that came back is the one that was given."),
        "training.the-same-model",
    )


def test_what_lies_in_the_file(submission, draw, make):
    """A file that was there before is replaced, and the model comes from the file."""
    images = draw.images(channels=2, height=9, width=11)
    older, model = given(submission, draw, make), given(submission, draw, make)
    want = model(images, training=False).numpy()
    expect(submission.training.save_and_load(older, make.file("a_model.keras"))).model()
    answer = submission.training.save_and_load(model, make.file("a_model.keras"))
    expect(answer).model().holds(
        "a_model.keras" in answer.read,
        say("The model that came back was not read from the file."),
        "training.not-read",
    )
    old = older(images, training=False).numpy()
    expect(answer(images, training=False)).tensor().values(
        want, atol=1e-4, mistakes={"training.old-file": old}
    )
    saved = submission.saved("a_model.keras")
    expect(answer).holds(
        isinstance(saved.observation, seen.Model),
        say("Keras finds no model in the file."),
        "training.no-model-in-file",
    )
    expect(saved(images, training=False)).tensor().values(
        want, atol=1e-4, mistakes={"training.old-file": old}
    )


def given(submission, draw, make):
    model = submission.given(
        make.model(
            make.conv2d(3, 3, activation="relu"),
            make.layer("Flatten"),
            make.dense(4),
            input_shape=(9, 11, 2),
        )
    )
    model.set_weights(draw.weights(model.facts().layers))
    return model
