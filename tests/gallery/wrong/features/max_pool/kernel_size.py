"""Takes the convolution's keyword."""

# check: visible/test_even_sizes_are_halved
# misconception: misspelt-keyword

import tensorflow as tf


def max_pool(feature_maps):
    return tf.keras.layers.MaxPool2D(kernel_size=(2, 2), strides=(2, 2), padding="same")(
        feature_maps
    )
