"""Pools the channels, too."""

# check: visible/test_even_sizes_are_halved
# misconception: pooled-channels

import tensorflow as tf


def max_pool(feature_maps):
    pooled = tf.nn.max_pool2d(feature_maps, 2, 2, "SAME")
    return pooled[..., : pooled.shape[-1] // 2]
