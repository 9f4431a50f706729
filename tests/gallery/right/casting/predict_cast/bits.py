"""Keeps the last 8 bits."""


def predict_cast(number):
    return int(number) & 255
