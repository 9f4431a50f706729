import numpy as np
import pytest

from grader.checks import expect
from grader.words import say

pytestmark = pytest.mark.points(0)


def test_a_new_model_comes_back(submission, draw, make):
    model = submission.given(
        make.model(make.layer("Flatten"), make.dense(4), input_shape=(9, 7))
    )
    answer = submission.training.save_and_load(model, make.file("small.keras"))
    expect(answer).model().holds(
        answer.observation.handle != model.observation.handle,
        say("The model that came back is the one that was given."),
        "training.the-same-model",
    )


def test_the_file_is_there(submission, draw, make):
    model = submission.given(
        make.model(make.layer("Flatten"), make.dense(4), input_shape=(9, 7))
    )
    answer = submission.training.save_and_load(model, make.file("small.keras"))
    expect(answer).model().holds(
        "small.keras" in answer.files,
        say("There is no file of the name that was given."),
        "training.other-path",
    )


def test_computes_the_same(submission, draw, make):
    images = draw.floats([3, 9, 7])
    model = submission.given(
        make.model(make.layer("Flatten"), make.dense(4), input_shape=(9, 7))
    )
    answer = submission.training.save_and_load(model, make.file("small.keras"))
    expect(answer).model()
    expect(answer(np.float32(images))).tensor().values(model(np.float32(images)))
