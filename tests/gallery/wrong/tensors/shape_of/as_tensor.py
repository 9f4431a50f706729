"""Takes the function, which packs the sizes into a tensor."""

# check: visible/test_table
# says: What came back is a tensor
# breaks: as the tensor gives it, or as a tuple or list of ints

import tensorflow as tf


def shape_of(tensor):
    return tf.shape(tensor)
