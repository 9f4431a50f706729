from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.MaxPooling2D()(net)
    return layers.Dropout(0.25)(net)
