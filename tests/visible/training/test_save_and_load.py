import pytest

from grader.checks import by_hand, expect
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
    images, dense = draw.floats([3, 9, 7]), make.dense(4, inputs=63)
    model = submission.given(make.model(make.layer("Flatten"), dense, input_shape=(9, 7)))
    answer = submission.training.save_and_load(model, make.file("small.keras"))
    expect(answer).model()
    kernel, bias = (part.numpy() for part in dense.weights)
    expect(answer(images)).tensor().values(
        by_hand.dense(by_hand.flatten(images), kernel, bias), atol=1e-3
    )
