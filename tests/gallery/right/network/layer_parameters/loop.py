def layer_parameters(model):
    counts = []
    for layer in model.layers:
        counts.append(layer.count_params())
    return counts
