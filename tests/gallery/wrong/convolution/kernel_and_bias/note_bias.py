"""Mends half of the note's lines."""

# check: visible/test_bias
# misconception: only-kernel


def kernel_and_bias(layer):
    weight = layer.get_weights()[0]
    return weight, weight[1]
