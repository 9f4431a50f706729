import numpy as np
import pytest

from grader.checks import by_hand, expect


@pytest.mark.points(2)
@pytest.mark.parametrize("batch", [1, 4])
def test_like_a_dense_layer(submission, draw, make, batch):
    inputs, units = draw.integer(5, 7), draw.integer(8, 11)
    x, w, b = draw.floats([batch, inputs]), draw.floats([inputs, units]), draw.floats([units])
    want = by_hand.dense(x, w, b)
    answer = submission.dense.dense_by_hand(make.tensor(x), make.tensor(w), make.tensor(b))
    expect(answer).numbers().dtype("float32").values(
        want,
        atol=1e-3,
        mistakes={
            "dense.bias-left-out": want - b,
            "dense.relu-by-hand": np.maximum(want, 0),
            "dense.bias-subtracted": want - 2 * b,
        },
    )


@pytest.mark.points(2)
def test_all_sizes_equal(submission, reference, draw, make):
    """Every order of the product runs here; only one is right."""
    size = draw.integer(3, 5)
    x, w, b = draw.floats([size, size]), draw.floats([size, size]), draw.floats([size])
    tensors = make.tensor(x), make.tensor(w), make.tensor(b)
    want = reference.dense.dense_by_hand(*tensors)
    expect(submission.dense.dense_by_hand(*tensors)).numbers().dtype("float32").values(
        want,
        atol=1e-3,
        mistakes={
            "dense.kernel-first": w @ x + b,
            "dense.kernel-turned": w.T @ x + b,
            "dense.place-by-place": x * w + b,
            "dense.bias-left-out": x @ w,
            "dense.bias-by-column": x @ w + b[:, None],
        },
    )
