import tensorflow as tf
from tensorflow.keras import layers


from tensorflow.keras import layers


def make_input(shape):
    return layers.Input(batch_shape=(None, *shape))


from tensorflow.keras import layers


def feature_block(net, filters):
    for _ in range(2):
        net = layers.Conv2D(filters, (3, 3), strides=(1, 1), padding="SAME")(net)
        net = layers.ReLU()(net)
    net = layers.MaxPool2D((2, 2), strides=(2, 2), padding="valid")(net)
    net = layers.Dropout(0.25)(net)
    return net


def shape_after_blocks(height, width, filters):
    shape = [height, width, 0]
    for count in filters:
        shape = [int(shape[0] / 2), int(shape[1] / 2), count]
    return shape


import tensorflow as tf


def probabilities(logits):
    return tf.keras.activations.softmax(logits, axis=1)


import tensorflow as tf
from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Dense(units)(layers.Flatten()(net))
    net = layers.Activation("relu")(layers.Dropout(0.25)(net))
    net = layers.Dense(num_classes)(net)
    return layers.Activation(tf.nn.softmax)(net)


import tensorflow as tf
from tensorflow.keras import layers


def tiny_model(input_shape, num_classes, name):
    model = tf.keras.Sequential(name=name)
    model.add(layers.Input(shape=input_shape))
    model.add(layers.Flatten())
    model.add(layers.Dense(num_classes))
    model.add(layers.Activation("softmax"))
    return model


def parameter_total(model):
    total = 0
    for layer in model.layers:
        total += layer.count_params()
    return total


import numpy as np


def layer_parameters(model):
    return np.array([layer.count_params() for layer in model.layers])


import tensorflow as tf
from tensorflow.keras import layers


def count_parameters(height, width, channels, filters, num_classes):
    return tf.keras.Sequential(
        [
            layers.Input((height, width, channels)),
            layers.Conv2D(filters, 3, padding="same"),
            layers.Conv2D(filters, 3, padding="same"),
            layers.MaxPool2D(),
            layers.Flatten(),
            layers.Dense(num_classes),
        ]
    ).count_params()
