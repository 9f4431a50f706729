"""Believes that uint8 has 255 numbers."""

# check: visible/test_beyond_255
# misconception: modulo-255


def predict_cast(number):
    return int(number) % 255
