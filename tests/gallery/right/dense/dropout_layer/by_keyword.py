from tensorflow.keras import layers


def dropout_layer(rate):
    return layers.Dropout(rate=rate)
