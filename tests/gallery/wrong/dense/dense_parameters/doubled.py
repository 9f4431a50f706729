"""Multiplies by twice the units."""

# check: visible/test_formula
# says: was wanted


def dense_parameters(inputs, units):
    return inputs * (units + units)
