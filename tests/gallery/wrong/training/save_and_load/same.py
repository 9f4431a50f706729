"""Returns the model that was given."""

# check: visible/test_a_new_model_comes_back
# misconception: the-same-model
# breaks: a new one


def save_and_load(model, path):
    model.save(path)
    return model
