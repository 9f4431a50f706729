"""NumPy's class for it."""


def dtype_of(tensor):
    return tensor.dtype.as_numpy_dtype
