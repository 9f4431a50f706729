import keras


def make_input(shape):
    return keras.layers.Input(shape=list(shape))
