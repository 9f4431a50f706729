"""By place."""


def kernel_and_bias(layer):
    weight = layer.get_weights()
    return weight[0], weight[1]
