"""Returns the path."""

# check: visible/test_a_new_model_comes_back
# says: a model was wanted
# breaks: Return the model that was read


def save_and_load(model, path):
    model.save(path)
    return path
