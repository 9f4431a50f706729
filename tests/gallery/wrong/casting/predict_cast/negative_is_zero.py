"""Takes everything below 0 for 0."""

# check: hidden/test_whole_numbers
# misconception: clipped


def predict_cast(number):
    if number < 0:
        return 0
    return int(number) % 256
