"""Prints them."""

# check: visible/test_kernel
# says: only printed


def kernel_and_bias(layer):
    print(layer.get_weights())
