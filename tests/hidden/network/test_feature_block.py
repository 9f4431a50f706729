import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(3)
@pytest.mark.parametrize("even", [True, False])
def test_computes_the_block(submission, reference, draw, make, even):
    images = draw.images(*((3, 10, 12) if even else (2, 9, 15)))
    shape, filters = images.array.shape[1:], draw.choice((6, 8))
    wanted = reference.network.feature_block.as_model(shape, filters)
    weights = draw.weights(wanted.facts().layers, gain=1.5, last=1.5)
    wanted.set_weights(weights)
    want = wanted(images, training=False)
    up = tuple((size + 1) // 2 for size in shape[:2])
    expect(submission.network.feature_block(make.symbolic((None, *shape)), filters)).symbolic(
        (None, *want.numpy().shape[1:]),
        mistakes={
            "network.not-pooled": (None, *shape[:2], filters),
            "network.pooled-with-rest": (None, *up, filters),
            "network.filters-always-32": (None, shape[0] // 2, shape[1] // 2, 32),
        },
    )
    net = submission.network.feature_block.as_model(shape, filters)
    net.set_weights(weights)
    for training in (False, None):
        expect(net(images, training=training)).like(
            want, atol=1e-3, mistakes={"network.block-relu6": np.minimum(want.numpy(), 6)}
        )
