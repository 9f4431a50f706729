"""Adds or takes away 256 once."""

# check: hidden/test_whole_numbers
# misconception: once-only


def predict_cast(number):
    number = int(number)
    if number > 255:
        return number - 256
    if number < 0:
        return number + 256
    return number
