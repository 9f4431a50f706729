from tensorflow.keras import layers


def make_input(shape):
    return layers.Input(batch_shape=(None, *shape))
