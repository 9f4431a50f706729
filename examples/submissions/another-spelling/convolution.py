import tensorflow as tf


import tensorflow as tf


def make_layer(filters):
    return tf.keras.layers.Conv2D(
        filters=filters, kernel_size=(3, 3), strides=(1, 1), padding="SAME", activation="relu"
    )


from keras.layers import Conv2D


def short_form(filters):
    return Conv2D(filters, 3, 1, "SAME", None, (1, 1), 1, "relu")


import tensorflow as tf


def valid_layer(filters, kernel_size):
    return tf.keras.layers.Conv2D(
        filters=filters, kernel_size=kernel_size, strides=(1, 1), padding="VALID"
    )


import math


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        return math.ceil(size / strides)
    else:
        return math.floor((size - kernel_size) / strides) + 1


import tensorflow as tf


def to_batch(image):
    image = tf.cast(image, dtype=tf.float32)
    return image[tf.newaxis, ..., tf.newaxis]


import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(
        filters=filters, kernel_size=(3, 3), strides=(1, 1), padding="SAME", activation=None
    )
    output = layer(tf.cast(images, tf.float32))
    return layer, output


def kernel_and_bias(layer):
    weight = layer.get_weights()
    return weight[0], weight[1]


def count_parameters(kernel_size, channels, filters):
    return (kernel_size**2 * channels + 1) * filters
