"""As a tuple."""


def shape_of(tensor):
    return tuple(tensor.shape)
