"""Takes everything below 0 for 0."""

# check: hidden/test_whole_numbers
# misconception: clipped
# breaks: the whole number from 0 to 255 that the cast makes of it


def predict_cast(number):
    if number < 0:
        return 0
    return int(number) % 256
