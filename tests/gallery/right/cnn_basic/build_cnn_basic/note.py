"""The note's own code, its capital letters included."""

import tensorflow as tf
from tensorflow.keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    inputs = layers.Input(shape=input_shape)
    net = layers.Conv2D(32, 3, padding="SAME")(inputs)
    net = layers.Activation("relu")(net)
    net = layers.Conv2D(32, 3, padding="SAME")(net)
    net = layers.Activation("relu")(net)
    net = layers.MaxPool2D((2, 2))(net)
    net = layers.Dropout(0.25)(net)
    net = layers.Conv2D(64, 3, padding="SAME")(net)
    net = layers.Activation("relu")(net)
    net = layers.Conv2D(64, 3, padding="SAME")(net)
    net = layers.Activation("relu")(net)
    net = layers.MaxPool2D((2, 2))(net)
    net = layers.Dropout(0.25)(net)
    net = layers.Flatten()(net)
    net = layers.Dense(512)(net)
    net = layers.Activation("relu")(net)
    net = layers.Dropout(0.25)(net)
    net = layers.Dense(num_classes)(net)
    net = layers.Activation("softmax")(net)
    return tf.keras.Model(inputs=inputs, outputs=net, name="CNN_Basic")
