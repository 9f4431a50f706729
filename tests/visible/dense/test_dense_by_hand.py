import numpy as np

from grader.checks import expect


def drawn(draw):
    """Sizes that differ, so that only one order of the product is possible."""
    batch, inputs, units = draw.integer(2, 4), draw.integer(5, 7), draw.integer(8, 11)
    return draw.floats([batch, inputs]), draw.floats([inputs, units]), draw.floats([units])


def test_shape(submission, draw, make):
    x, w, b = drawn(draw)
    answer = submission.dense.dense_by_hand(make.tensor(x), make.tensor(w), make.tensor(b))
    expect(answer).numbers().shape((len(x), len(b))).dtype("float32")


def test_values(submission, draw, make):
    x, w, b = drawn(draw)
    answer = submission.dense.dense_by_hand(make.tensor(x), make.tensor(w), make.tensor(b))
    expect(answer).numbers().values(
        x @ w + b, atol=1e-3, mistakes={"dense.bias-left-out": x @ w}
    )


def test_example_of_the_text(submission, make):
    x, w = np.float32([[1, 2]]), np.float32([[1, 0, 3], [0, 1, 4]])
    b = np.float32([10, 20, 30])
    answer = submission.dense.dense_by_hand(make.tensor(x), make.tensor(w), make.tensor(b))
    expect(answer).numbers().values(
        np.float32([[11, 22, 41]]), mistakes={"dense.bias-left-out": x @ w}
    )
