import numpy as np
import tensorflow as tf


import numpy as np


def value_range(x):
    smallest = float(np.min(x))
    largest = float(np.max(x))
    return smallest, largest


from tensorflow.keras import layers


def apply_relu(feature_maps):
    act_layer = layers.Activation("relu")
    return act_layer(feature_maps)


import numpy as np


def relu_by_hand(x):
    return np.clip(x, 0, None)


import tensorflow as tf


def range_after_relu(feature_maps):
    act_output = tf.nn.relu(feature_maps)
    return tf.reduce_min(act_output), tf.reduce_max(act_output)


import tensorflow as tf


def max_pool(feature_maps):
    pool_layer = tf.keras.layers.MaxPool2D(pool_size=(2, 2), strides=(2, 2), padding="SAME")
    pool_output = pool_layer(feature_maps)
    return pool_output


import math


def pooled_size(size, padding):
    if padding == "same":
        return math.ceil(size / 2)
    return math.floor(size / 2)


from keras import ops


def pool_in_model(inputs):
    return ops.max_pool(ops.relu(inputs), 2, 2, padding="same")
