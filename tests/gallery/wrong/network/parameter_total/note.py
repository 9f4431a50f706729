"""The note's line."""

# check: visible/test_small_model
# says: Nothing was returned, only printed


def parameter_total(model):
    return model.summary()
