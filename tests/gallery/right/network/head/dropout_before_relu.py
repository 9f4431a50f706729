import tensorflow as tf
from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Dense(units)(layers.Flatten()(net))
    net = layers.Activation("relu")(layers.Dropout(0.25)(net))
    net = layers.Dense(num_classes)(net)
    return layers.Activation(tf.nn.softmax)(net)
