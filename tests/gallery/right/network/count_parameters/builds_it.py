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
