import numpy as np


def parameter_total(model):
    return sum(int(np.prod(weight.shape)) for weight in model.weights)
