"""Takes the function, which packs the sizes into a tensor."""

# check: visible/test_table
# says: What came back is a tensor

import tensorflow as tf


def shape_of(tensor):
    return tf.shape(tensor)
