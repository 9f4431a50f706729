import numpy as np
import pytest

from grader.checks import by_hand, expect


@pytest.mark.points(3)
@pytest.mark.parametrize("channels", [1, 3])
def test_computes_softmax_of_dense(submission, reference, draw, channels):
    images, classes = draw.images(channels=channels), draw.integer(5, 9)
    shape = images.array.shape[1:]
    wanted = reference.network.tiny_model(shape, classes, "Tiny")
    weights = draw.weights(wanted.facts().layers, last=0.3)
    wanted.set_weights(weights)
    want = wanted(images, training=False)
    kernel, bias = (array.numpy() for array in weights[0].arrays)
    logits = images.array.reshape(images.batch, -1) @ kernel + bias
    model = submission.network.tiny_model(shape, classes, "Tiny")
    expect(model).model()
    model(images)
    model.set_weights(weights)
    for training in (False, True):
        expect(model(images, training=training)).like(
            want,
            atol=1e-4,
            mistakes={
                "network.head-without-softmax": logits,
                "network.relu-before-softmax": by_hand.softmax(np.maximum(logits, 0)),
            },
        )


@pytest.mark.points(1)
def test_name_that_was_given(submission, draw):
    name = draw.choice(("Owl", "Heron", "Wren")) + str(draw.integer(1, 99))
    model = submission.network.tiny_model((9, 7, 2), 5, name)
    expect(model).model().named(name)
