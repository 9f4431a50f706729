"""Returns the shapes, as the other note's sentence has it."""

# check: visible/test_kernel
# misconception: shape-for-kernel
# breaks: two arrays


def kernel_and_bias(layer):
    weight = layer.get_weights()
    return weight[0].shape, weight[1].shape
