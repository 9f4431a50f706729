import keras


def head(net, units, num_classes):
    net = keras.layers.Flatten()(net)
    net = keras.ops.relu(keras.layers.Dense(units)(net))
    net = keras.layers.Dropout(0.25)(net)
    return keras.ops.softmax(keras.layers.Dense(num_classes)(net), axis=-1)
