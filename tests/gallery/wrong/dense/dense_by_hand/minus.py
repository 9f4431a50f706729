"""Subtracts the bias."""

# check: hidden/test_like_a_dense_layer[4]
# misconception: bias-subtracted
# breaks: plus b


def dense_by_hand(x, w, b):
    return x @ w - b
