def dense_parameters(inputs, units):
    kernel = inputs * units
    bias = units
    return kernel + bias
