"""One bias for the layer."""

# check: visible/test_formula
# misconception: one-bias


def dense_parameters(inputs, units):
    return inputs * units + 1
