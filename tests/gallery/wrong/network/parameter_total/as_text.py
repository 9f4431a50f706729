"""Makes a text of it, as summary shows it."""

# check: visible/test_small_model
# says: a whole number (an int) was wanted
# breaks: Return an int


def parameter_total(model):
    return f"{model.count_params():,}"
