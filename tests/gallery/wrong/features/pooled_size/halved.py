"""Always rounds down."""

# check: visible/test_odd_same
# misconception: rounded-down


def pooled_size(size, padding):
    return size // 2
