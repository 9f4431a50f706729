from tensorflow.keras import layers


def make_input(shape):
    inputs = layers.Input(shape=tuple(shape), dtype="float32", name="images")
    return inputs
