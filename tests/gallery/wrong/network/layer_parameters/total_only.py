"""Returns the total."""

# check: visible/test_small_model
# says: a list of whole numbers (ints) was wanted


def layer_parameters(model):
    return model.count_params()
