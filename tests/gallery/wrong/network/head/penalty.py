"""Large weights cost something."""

# check: visible/test_the_rest_stays_as_keras_has_it
# says: A penalty is added
# breaks: Everything else stays as Keras has it

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dense(units, activation="relu", kernel_regularizer="l2")(net)
    net = layers.Dropout(0.25)(net)
    return layers.Dense(num_classes, activation="softmax")(net)
