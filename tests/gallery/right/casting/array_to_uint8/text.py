"""The dtype as a text."""


def array_to_uint8(array):
    pixels = array.astype("uint8")
    return pixels
