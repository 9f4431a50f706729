"""Keras's functions, which take symbolic tensors."""

from keras import ops


def pool_in_model(inputs):
    return ops.max_pool(ops.relu(inputs), 2, 2, padding="same")
