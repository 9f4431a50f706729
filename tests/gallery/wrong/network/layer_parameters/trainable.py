"""Counts what training changes."""

# check: hidden/test_what_training_leaves_alone_counts
# misconception: only-trainable
# breaks: how many parameters each layer of a model has

import numpy as np


def layer_parameters(model):
    return [
        sum(int(np.prod(w.shape)) for w in layer.trainable_weights) for layer in model.layers
    ]
