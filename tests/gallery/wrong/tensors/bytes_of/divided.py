"""Makes kilobytes of it."""

# check: visible/test_float32
# says: a whole number (an int) was wanted


def bytes_of(tensor):
    return tensor.numpy().nbytes / 1024
