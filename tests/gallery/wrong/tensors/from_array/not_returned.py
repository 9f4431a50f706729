"""Makes the tensor and forgets it, as the note's line does."""

# check: visible/test_values
# says: Nothing was returned: there is no `return`

import tensorflow as tf


def from_array(array):
    tensor = tf.constant(array)  # noqa: F841
