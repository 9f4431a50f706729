import keras
from tensorflow.keras import layers


def dense_chain(x):
    layer = layers.Dense(32, activation=keras.activations.relu)
    layer_2 = layers.Dense(10, activation=keras.activations.relu)
    return (layer, layer_2, layer_2(layer(x)))
