def layer_parameters(model):
    return [sum(w.size for w in layer.get_weights()) for layer in model.layers]
