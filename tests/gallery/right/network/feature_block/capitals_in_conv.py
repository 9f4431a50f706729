from tensorflow.keras import layers


def feature_block(net, filters):
    for _ in range(2):
        net = layers.Conv2D(filters, (3, 3), strides=(1, 1), padding="SAME")(net)
        net = layers.ReLU()(net)
    net = layers.MaxPool2D((2, 2), strides=(2, 2), padding="valid")(net)
    net = layers.Dropout(0.25)(net)
    return net
