"""Says where the values are above 0."""

# check: visible/test_a_batch
# misconception: truth-values


def relu_by_hand(x):
    return x > 0
