"""Multiplies by twice the units."""

# check: visible/test_formula
# says: was wanted
# breaks: how many parameters a Dense layer has


def dense_parameters(inputs, units):
    return inputs * (units + units)
