"""Forgets the parentheses."""

# check: visible/test_many_layers
# says: a method that was not called


def layer_parameters(model):
    return [layer.count_params for layer in model.layers]
