import numpy as np


def layer_parameters(model):
    return [sum(np.prod(w.shape, dtype=int) for w in layer.weights) for layer in model.layers]
