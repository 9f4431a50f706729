def layer_parameters(model):
    return tuple(layer.count_params() for layer in model.layers)
