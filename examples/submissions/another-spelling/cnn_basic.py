import tensorflow as tf
from tensorflow.keras import layers


import keras
from keras import layers


def block(filters):
    return keras.Sequential(
        [
            layers.Conv2D(filters, (3, 3), padding="same"),
            layers.ReLU(),
            layers.Conv2D(filters, (3, 3), padding="same"),
            layers.ReLU(),
            layers.MaxPool2D(),
            layers.Dropout(0.25),
        ]
    )


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    inputs = keras.Input(input_shape)
    features = block(64)(block(32)(inputs))
    head = keras.Sequential(
        [
            layers.Flatten(),
            layers.Dense(512, activation="relu"),
            layers.Dropout(0.25),
            layers.Dense(num_classes),
            layers.Softmax(),
        ]
    )
    return keras.Model(inputs, head(features), name="CNN_Basic")
