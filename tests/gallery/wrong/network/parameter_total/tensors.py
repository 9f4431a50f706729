"""Counts the tensors."""

# check: visible/test_small_model
# misconception: weight-tensors-counted


def parameter_total(model):
    return len(model.weights)
