from tensorflow.keras import layers


def dense_chain(x):
    layer = layers.Dense(32, activation="relu")
    hidden = layer(x)
    layer_2 = layers.Dense(10, activation="relu")
    output_example = layer_2(hidden)
    return layer, layer_2, output_example
