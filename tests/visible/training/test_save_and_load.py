import numpy as np
import pytest

from grader.checks import expect
from grader.wire import observations as seen
from grader.words import say

pytestmark = pytest.mark.points(0)


def test_a_new_model_comes_back(submission, draw, make):
    model = given(submission, make)
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
    images = np.float32(draw.floats([3, 9, 7]))
    model = given(submission, make)
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
    expect(saved(images)).tensor().values(model(images))


def test_computes_the_same(submission, draw, make):
    images = draw.floats([3, 9, 7])
    model = given(submission, make)
    answer = submission.training.save_and_load(model, make.file("small.keras"))
    expect(answer).model()
    expect(answer(np.float32(images))).tensor().values(model(np.float32(images)))


def test_a_file_that_was_there_is_replaced(submission, draw, make):
    images = np.float32(draw.floats([3, 9, 7]))
    first, second = given(submission, make), given(submission, make)
    expect(submission.training.save_and_load(first, make.file("small.keras"))).model()
    answer = submission.training.save_and_load(second, make.file("small.keras"))
    expect(answer).model()
    expect(answer(images)).tensor().values(
        second(images), mistakes={"training.old-file": first(images).numpy()}
    )


def given(submission, make):
    return submission.given(
        make.model(make.layer("Flatten"), make.dense(4), input_shape=(9, 7))
    )
