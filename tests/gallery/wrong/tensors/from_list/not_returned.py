"""Makes the tensor and forgets it."""

# check: visible/test_flat_list
# says: ended without a `return`

import tensorflow as tf


def from_list(numbers):
    tensor = tf.constant(numbers)  # noqa: F841
