"""Makes a text of it, with a comma."""

# check: visible/test_from_32_to_10
# says: a whole number (an int) was wanted
# breaks: Return an int


def dense_parameters(inputs, units):
    return f"{inputs * units + units:,}"
