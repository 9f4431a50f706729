"""Asks for a size, which is a name of arrays."""

# check: visible/test_float32
# misconception: no-attribute


def bytes_of(tensor):
    return tensor.size * tensor.dtype.size
