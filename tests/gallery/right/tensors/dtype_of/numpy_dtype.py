"""NumPy's dtype."""


def dtype_of(tensor):
    return tensor.numpy().dtype
