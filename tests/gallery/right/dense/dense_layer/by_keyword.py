from tensorflow.keras import layers


def dense_layer(units):
    return layers.Dense(units=units, activation="relu")
