"""By a formula."""


def relu_by_hand(x):
    return (x + abs(x)) / 2
