"""Takes the remainder before it cuts off."""

# check: visible/test_fraction_just_below_zero
# misconception: floored


def predict_cast(number):
    return int(number % 256)
