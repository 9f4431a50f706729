import keras


def feature_block(net, filters):
    net = keras.ops.relu(keras.layers.Conv2D(filters, 3, padding="same")(net))
    net = keras.ops.relu(keras.layers.Conv2D(filters, 3, padding="same")(net))
    return keras.layers.Dropout(0.25)(keras.ops.max_pool(net, 2))
