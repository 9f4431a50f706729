"""Tells what one number takes."""

# check: visible/test_float32
# misconception: one-number
# breaks: all its numbers take together


def bytes_of(tensor):
    return tensor.dtype.size
