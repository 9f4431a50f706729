def parameter_total(model):
    total = 0
    for layer in model.layers:
        total += layer.count_params()
    return total
