"""Saves, and returns a copy made by copy."""

# check: visible/test_a_new_model_comes_back
# misconception: not-read

import copy


def save_and_load(model, path):
    model.save(path)
    return copy.deepcopy(model)
