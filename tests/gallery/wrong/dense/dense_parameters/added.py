"""Adds where it should multiply."""

# check: visible/test_from_32_to_10
# says: was wanted


def dense_parameters(inputs, units):
    return inputs + units
