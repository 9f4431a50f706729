"""What layers compute, by hand: also of weights that a learner made up."""

import numpy as np
import pytest

from grader.checks import by_hand


@pytest.mark.parametrize(
    "weights, number",
    [
        ([np.ones((3, 2)), np.ones(2)], 1),
        ([np.ones((3, 2))], 1),
        ([np.ones((3, 2)), np.ones(3)], 0),
        ([np.ones((4, 2)), np.ones(2)], 0),
        ([np.ones((3, 2)), np.ones(())], 0),
        ([np.ones(3), np.ones(3)], 0),
        ([np.ones(()), np.ones(2)], 0),
        ([np.ones((3, 2), complex), np.ones(2)], 0),
        ([np.ones((3, 2), bool), np.ones(2)], 0),
        ([np.ones((3, 2)), np.ones(2), np.ones(2)], 0),
        ([], 0),
    ],
)
def test_of_weights_that_fit_no_layer_nothing_is_made(weights, number):
    rows = np.ones((5, 3), np.float32)
    assert len(by_hand.of_weights(by_hand.dense, rows, [weights])) == number


@pytest.mark.parametrize("shape", [(3, 3, 1, 2), (9, 9, 1, 2), (3, 3, 2, 2), (3, 3), ()])
def test_a_kernel_of_any_shape_is_no_fault(shape):
    images = np.ones((2, 5, 6, 1), np.float32)
    made = by_hand.of_weights(by_hand.conv2d, images, [[np.ones(shape)]], "valid")
    assert len(made) <= 1 and (made or shape != (3, 3, 1, 2))
