"""Tells what one number takes."""

# check: visible/test_float32
# misconception: one-number


def bytes_of(tensor):
    return tensor.dtype.size
