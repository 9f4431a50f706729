import tensorflow as tf


def flatten(feature_maps):
    return tf.keras.layers.Reshape((-1,))(feature_maps)
