"""With the older method, which is a method."""


def shape_of(tensor):
    return tensor.get_shape()
