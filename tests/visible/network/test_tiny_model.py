import numpy as np

from grader.checks import expect
from grader.words import say


def test_rows_of_probabilities(submission, draw):
    images, classes = draw.images(), draw.integer(4, 9)
    model = submission.network.tiny_model(images.array.shape[1:], classes, "Tiny")
    expect(model).model()
    expect(model(images)).tensor().shape((images.batch, classes)).rows_sum_to_one()
    expect(model).holds(
        all(port.dims is None or port.dims[0] is None for port in model.facts().inputs),
        say("The model takes one fixed number of images only."),
        "network.batch-of-one",
    )


def test_name(submission, draw):
    name = draw.choice(("Tiny", "Digits", "Small_Net"))
    model = submission.network.tiny_model((9, 7, 2), 5, name)
    expect(model).model().named(name)


def test_parameters(submission, draw):
    images, classes = draw.images(), draw.integer(4, 9)
    row = int(np.prod(images.array.shape[1:]))
    model = submission.network.tiny_model(images.array.shape[1:], classes, "Tiny")
    expect(model).model()
    model(images)
    expect(model).parameters(
        row * classes + classes,
        mistakes={"network.not-flattened": images.channels * classes + classes},
    )
