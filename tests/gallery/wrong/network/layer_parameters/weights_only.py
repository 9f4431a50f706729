"""Leaves out layers that have none."""

# check: visible/test_small_model
# misconception: layers-without
# breaks: one for each entry of model.layers


def layer_parameters(model):
    return [layer.count_params() for layer in model.layers if layer.weights]
