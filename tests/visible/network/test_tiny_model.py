import numpy as np
import pytest

from grader.checks import by_hand, expect


def test_rows_of_probabilities(submission, draw):
    images, classes = draw.images(), draw.integer(4, 9)
    model = submission.network.tiny_model(images.array.shape[1:], classes, "Tiny")
    expect(model).model()
    expect(model(images)).tensor().shape((images.batch, classes)).rows_sum_to_one()
    expect(model).any_number_of_images("network.batch-of-one")
    model = submission.network.tiny_model((28, 28, 1), 10, "Tiny")  # as in the example
    expect(model).model()
    expect(model(np.zeros((3, 28, 28, 1), np.float32))).tensor().shape((3, 10))


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


@pytest.mark.points(2)
def test_computes_softmax_of_dense(submission, draw):
    images, classes = draw.images(), draw.integer(5, 9)
    row = int(np.prod(images.array.shape[1:]))
    model = submission.network.tiny_model(images.array.shape[1:], classes, "Tiny")
    expect(model).model()
    model(images)
    weights = draw.weights_of([((row, classes), (classes,))], last=0.3)
    model.set_weights(weights)
    logits = by_hand.dense(
        by_hand.flatten(images.array), *(part.numpy() for part in weights[0].arrays)
    )
    for training in (False, True):
        expect(model(images, training=training)).tensor().dtype("float32").values(
            by_hand.softmax(logits),
            atol=1e-4,
            mistakes={
                "network.head-without-softmax": logits,
                "network.relu-before-softmax": by_hand.softmax(by_hand.relu(logits)),
                "network.softmax-twice": by_hand.softmax(by_hand.softmax(logits)),
            },
        )


@pytest.mark.points(3)
def test_a_new_model_at_each_call(submission, draw):
    """And its weights start as Keras starts them."""
    images = draw.images()
    model, again = (
        submission.network.tiny_model(images.array.shape[1:], 6, "Tiny") for _ in range(2)
    )
    for one in (model, again):
        expect(one).model()
        expect(one(images)).tensor()
    expect(model).as_keras_has_it(again)
