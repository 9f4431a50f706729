"""Counts the weights only."""

# check: visible/test_from_32_to_10
# misconception: biases-forgotten
# breaks: weights and biases together


def dense_parameters(inputs, units):
    return inputs * units
