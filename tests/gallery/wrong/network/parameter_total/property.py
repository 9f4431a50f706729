"""Forgets the parentheses."""

# check: visible/test_small_model
# says: a method that was not called


def parameter_total(model):
    return model.count_params
