"""Makes kilobytes of it."""

# check: visible/test_float32
# says: a whole number (an int) was wanted
# breaks: an int (Python's, NumPy's, or in a tensor without axes)


def bytes_of(tensor):
    return tensor.numpy().nbytes / 1024
