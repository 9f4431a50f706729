"""A bias for every input."""

# check: visible/test_formula
# misconception: bias-per-input


def dense_parameters(inputs, units):
    return inputs * units + inputs
