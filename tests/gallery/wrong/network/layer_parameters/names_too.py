"""Returns pairs, as summary shows them."""

# check: visible/test_small_model
# says: What came back holds a tuple


def layer_parameters(model):
    return [(layer.name, layer.count_params()) for layer in model.layers]
