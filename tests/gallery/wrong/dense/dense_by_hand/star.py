"""Multiplies place by place."""

# check: visible/test_values
# misconception: star-for-at
# breaks: x times w


def dense_by_hand(x, w, b):
    return x * w + b
