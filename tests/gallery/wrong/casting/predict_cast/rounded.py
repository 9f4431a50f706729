"""Rounds."""

# check: visible/test_fraction
# misconception: rounded
# breaks: Say what tf.cast(number, tf.uint8) gives


def predict_cast(number):
    return round(number) % 256
