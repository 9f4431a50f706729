import numpy as np
import pytest

from grader.checks import by_hand, expect
from grader.wire import observations as seen
from grader.words import say

pytestmark = pytest.mark.points(0)


def test_a_new_model_comes_back(submission, draw, make):
    model, _ = given(submission, draw, make)
    answer = submission.training.save_and_load(model, make.file("small.keras"))
    expect(answer).model().holds(
        answer.observation.handle != model.observation.handle,
        say("The model that came back is the one that was given."),
        "training.the-same-model",
    ).holds(
        "small.keras" in answer.read,
        say("The model that came back was not read from the file."),
        "training.not-read",
    )


def test_the_file_is_there(submission, draw, make):
    images = images_of(draw)
    model, computes = given(submission, draw, make)
    answer = submission.training.save_and_load(model, make.file("small.keras"))
    expect(answer).model().holds(
        "small.keras" in answer.files,
        say("There is no file of the name that was given."),
        "training.other-path",
    )
    saved = submission.saved("small.keras")
    expect(answer).holds(
        isinstance(saved.observation, seen.Model),
        say("Keras finds no model in the file."),
        "training.no-model-in-file",
    )
    expect(saved(images)).tensor().values(computes(images), atol=1e-3)


def test_computes_the_same(submission, draw, make):
    images = images_of(draw)
    model, computes = given(submission, draw, make)
    answer = submission.training.save_and_load(model, make.file("small.keras"))
    expect(answer).model()
    expect(answer(images)).tensor().values(computes(images), atol=1e-3)


def test_a_file_that_was_there_is_replaced(submission, draw, make):
    images = images_of(draw)
    first, old = given(submission, draw, make)
    second, computes = given(submission, draw, make)
    expect(submission.training.save_and_load(first, make.file("small.keras"))).model()
    answer = submission.training.save_and_load(second, make.file("small.keras"))
    expect(answer).model()
    expect(answer(images)).tensor().values(
        computes(images), atol=1e-3, mistakes={"training.old-file": old(images)}
    )


def images_of(draw):
    return np.float32(draw.floats([3, 9, 7]))


def given(submission, draw, make):
    """A model, and what it computes."""
    dense = make.dense(4, inputs=63)
    model = submission.given(make.model(make.layer("Flatten"), dense, input_shape=(9, 7)))
    kernel, bias = (part.numpy() for part in dense.weights)
    return model, lambda images: by_hand.dense(by_hand.flatten(images), kernel, bias)
