"""Large weights cost something."""

# check: visible/test_the_rest_stays_as_keras_has_it
# says: A penalty is added
# breaks: Everything else stays as Keras has it

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_regularizer="l2")(
        net
    )
    net = layers.MaxPool2D(2)(net)
    net = layers.Dropout(0.25)(net)
    return net
