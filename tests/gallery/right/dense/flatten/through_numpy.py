import tensorflow as tf


def flatten(feature_maps):
    batch, height, width, channels = feature_maps.shape
    rows = feature_maps.numpy().reshape(batch, height * width * channels)
    return tf.constant(rows)
