import tensorflow as tf
from tensorflow.keras import layers


def dense_chain(x):
    model = tf.keras.Sequential(
        [layers.Dense(32, activation="relu"), layers.Dense(10, activation="relu")]
    )
    output = model(x)
    return model.layers[0], model.layers[1], output
