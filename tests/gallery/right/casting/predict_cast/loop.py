"""Adds and takes away until it fits."""


def predict_cast(number):
    whole = int(number)
    while whole > 255:
        whole -= 256
    while whole < 0:
        whole += 256
    return whole
