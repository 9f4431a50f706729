import tensorflow as tf


from tensorflow.keras import layers


def flatten(feature_maps):
    return layers.Flatten()(feature_maps)


import tensorflow as tf


def flat_length(height, width, channels):
    maps = tf.zeros((1, height, width, channels))
    return tf.keras.layers.Flatten()(maps).shape[1]


def first_values(flat, count):
    return flat.numpy()[:, :count]


import tensorflow as tf


def dense_by_hand(x, w, b):
    return tf.add(b, tf.linalg.matmul(x, w))


from tensorflow.keras import layers


def dense_layer(units):
    return layers.Dense(units=units, activation="relu")


import tensorflow as tf
from tensorflow.keras import layers


def dense_chain(x):
    model = tf.keras.Sequential(
        [layers.Dense(32, activation="relu"), layers.Dense(10, activation="relu")]
    )
    output = model(x)
    return model.layers[0], model.layers[1], output


def dense_parameters(inputs, units):
    kernel = inputs * units
    bias = units
    return kernel + bias


from tensorflow.keras import layers


def dropout_layer(rate):
    return layers.Dropout(rate=rate)


from tensorflow.keras import layers


def drop(values, rate):
    return layers.Dropout(rate)(values, training=True)
