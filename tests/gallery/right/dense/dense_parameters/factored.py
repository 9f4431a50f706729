def dense_parameters(inputs, units):
    return (inputs + 1) * units
