"""As a list."""


def shape_of(tensor):
    return tensor.shape.as_list()
