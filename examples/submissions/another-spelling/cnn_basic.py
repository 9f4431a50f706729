import keras
from keras import layers


def block(filters):
    return [
        layers.Conv2D(filters, 3, padding="same", activation="relu"),
        layers.Conv2D(filters, 3, padding="same", activation="relu"),
        layers.MaxPooling2D(),
        layers.Dropout(0.25),
    ]


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return keras.Sequential(
        [
            keras.Input(input_shape),
            *block(32),
            *block(64),
            layers.Reshape((-1,)),
            layers.Dense(512, activation="relu"),
            layers.Dropout(0.25),
            layers.Dense(num_classes, activation="softmax"),
        ],
        name="CNN_Basic",
    )
