"""Forgets the range."""

# check: visible/test_beyond_255
# misconception: not-in-range
# breaks: Say what tf.cast(number, tf.uint8) gives


def predict_cast(number):
    return int(number)
