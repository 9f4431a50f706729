"""Makes a dict of names and numbers."""

# check: visible/test_small_model
# says: a list of whole numbers (ints) was wanted
# breaks: Return a list of ints


def layer_parameters(model):
    return {layer.name: layer.count_params() for layer in model.layers}
