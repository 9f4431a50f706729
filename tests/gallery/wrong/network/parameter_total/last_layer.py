"""Counts the last layer."""

# check: visible/test_small_model
# says: was wanted
# breaks: Say how many parameters a model has


def parameter_total(model):
    return model.layers[-1].count_params()
