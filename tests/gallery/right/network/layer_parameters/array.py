import numpy as np


def layer_parameters(model):
    return np.array([layer.count_params() for layer in model.layers])
