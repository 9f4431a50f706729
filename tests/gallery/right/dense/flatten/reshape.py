import tensorflow as tf


def flatten(feature_maps):
    return tf.reshape(feature_maps, (feature_maps.shape[0], -1))
