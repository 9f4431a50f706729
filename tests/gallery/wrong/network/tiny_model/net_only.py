"""Returns the symbolic tensor."""

# check: visible/test_rows_of_probabilities
# says: a model was wanted
# breaks: Return a Keras model

from tensorflow.keras import layers


def tiny_model(input_shape, num_classes, name):
    inputs = layers.Input(shape=input_shape)
    net = layers.Flatten()(inputs)
    return layers.Dense(num_classes, activation="softmax")(net)
