"""Returns what print shows."""

# check: visible/test_pixels
# misconception: dtype-as-shown
# breaks: as the tensor gives it (tf.int64), NumPy's dtype of the same name


def dtype_of(tensor):
    return str(tensor.dtype)
