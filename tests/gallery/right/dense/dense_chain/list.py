import tensorflow as tf
from tensorflow.keras import layers


def dense_chain(x):
    chain = [layers.Dense(units, tf.nn.relu) for units in (32, 10)]
    for layer in chain:
        x = layer(x)
    return [*chain, x]
