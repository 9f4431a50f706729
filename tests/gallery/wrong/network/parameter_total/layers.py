"""Counts the layers."""

# check: visible/test_small_model
# misconception: layers-counted


def parameter_total(model):
    return len(model.layers)
