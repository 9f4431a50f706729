"""Biases for inputs and units."""

# check: hidden/test_what_keras_makes[large]
# says: was wanted


def dense_parameters(inputs, units):
    return (inputs + 1) * (units + 1) - 1
