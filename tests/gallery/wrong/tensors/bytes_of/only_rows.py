"""Counts the rows."""

# check: visible/test_float32
# misconception: only-rows


def bytes_of(tensor):
    return len(tensor) * tensor.dtype.size
