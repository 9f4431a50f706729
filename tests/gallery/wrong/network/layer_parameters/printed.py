"""Prints the numbers."""

# check: visible/test_small_model
# says: Nothing was returned, only printed


def layer_parameters(model):
    for layer in model.layers:
        print(layer.count_params())
