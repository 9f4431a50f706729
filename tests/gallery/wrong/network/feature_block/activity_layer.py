"""A layer that adds a penalty."""

# check: visible/test_the_rest_stays_as_keras_has_it
# says: A penalty is added

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.MaxPool2D(2)(net)
    net = layers.Dropout(0.25)(net)
    return layers.ActivityRegularization(l2=0.1)(net)
