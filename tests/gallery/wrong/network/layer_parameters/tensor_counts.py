"""Counts the tensors of each layer."""

# check: visible/test_small_model
# misconception: tensors-of-layers


def layer_parameters(model):
    return [len(layer.get_weights()) for layer in model.layers]
