import numpy as np


def count_parameters(height, width, channels, filters, num_classes):
    kernels = np.prod([3, 3, channels, filters]) + np.prod([3, 3, filters, filters])
    kernel = np.prod([height // 2, width // 2, filters, num_classes])
    return kernels + kernel + 2 * filters + num_classes
