def parameter_total(model):
    return sum(array.size for array in model.get_weights())
