import tensorflow as tf
from tensorflow.keras import layers


def feature_block(net, filters):
    block = tf.keras.Sequential(
        [
            layers.Conv2D(filters, 3, padding="same", activation=tf.nn.relu),
            layers.Conv2D(filters, 3, padding="same", activation=tf.nn.relu),
            layers.MaxPool2D(2),
            layers.Dropout(0.25),
        ]
    )
    return block(net)
