"""Large weights cost something."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: A penalty is added
# breaks: The rest stays as Conv2D has it

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same", kernel_regularizer="l2")
    return layer, layer(images)
