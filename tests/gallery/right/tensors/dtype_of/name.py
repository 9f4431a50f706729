"""Its name."""


def dtype_of(tensor):
    return tensor.dtype.name
