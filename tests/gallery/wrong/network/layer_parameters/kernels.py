"""Counts the kernels."""

# check: hidden/test_drawn_model
# misconception: kernels-only
# breaks: how many parameters each layer

import numpy as np


def layer_parameters(model):
    return [
        int(np.prod(layer.weights[0].shape)) if layer.weights else 0 for layer in model.layers
    ]
