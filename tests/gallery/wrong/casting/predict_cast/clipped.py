"""Stops at the ends."""

# check: visible/test_beyond_255
# misconception: clipped


def predict_cast(number):
    return max(0, min(255, int(number)))
