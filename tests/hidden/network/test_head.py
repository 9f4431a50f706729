import numpy as np
import pytest

from grader.checks import by_hand, expect


@pytest.mark.points(3)
def test_computes_the_head(submission, reference, draw, make):
    maps = draw.images()
    shape, units, classes = maps.array.shape[1:], draw.integer(14, 16), draw.integer(5, 9)
    wanted = reference.network.head.as_model(shape, units, classes)
    weights = draw.weights(wanted.facts().layers, gain=2, last=0.2)
    wanted.set_weights(weights)
    want = wanted(maps, training=False)
    (kernel, bias), (last, bias_2) = ([a.numpy() for a in w.arrays] for w in weights)
    linear = maps.array.reshape(maps.batch, -1) @ kernel + bias
    expect(submission.network.head(make.symbolic((None, *shape)), units, classes)).symbolic(
        (None, classes), mistakes={"network.classes-always-ten": (None, 10)}
    )
    net = submission.network.head.as_model(shape, units, classes)
    net.set_weights(weights)
    logits = np.maximum(linear, 0) @ last + bias_2
    for training in (False, None):
        expect(net(maps, training=training)).like(
            want,
            atol=1e-4,
            mistakes={
                "network.head-without-relu": by_hand.softmax(linear @ last + bias_2),
                "network.head-without-softmax": logits,
                "network.softmax-twice": by_hand.softmax(want.numpy()),
                "network.relu-before-softmax": by_hand.softmax(np.maximum(logits, 0)),
                "network.softmax-down-columns": by_hand.softmax(logits.T).T,
            },
        )
