from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Reshape((-1,))(net)
    net = layers.ReLU()(layers.Dense(units)(net))
    net = layers.Dropout(rate=0.25)(net)
    return layers.Softmax()(layers.Dense(num_classes)(net))
