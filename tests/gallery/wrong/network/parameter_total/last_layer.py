"""Counts the last layer."""

# check: visible/test_small_model
# says: was wanted


def parameter_total(model):
    return model.layers[-1].count_params()
