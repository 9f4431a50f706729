"""Computes in float64."""

# check: visible/test_shape
# says: The dtype is float64
# breaks: dtype float32


def dense_by_hand(x, w, b):
    return x.numpy().astype(float) @ w.numpy() + b.numpy()
