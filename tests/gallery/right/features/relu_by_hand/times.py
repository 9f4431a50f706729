"""By a multiplication."""


def relu_by_hand(x):
    return x * (x > 0)
