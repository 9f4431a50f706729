from tensorflow.keras import layers


def drop(values, rate):
    return layers.Dropout(rate)(values, training=True)
