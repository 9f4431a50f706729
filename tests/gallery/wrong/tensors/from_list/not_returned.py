"""Makes the tensor and forgets it."""

# check: visible/test_flat_list
# says: Nothing was returned: there is no `return`

import tensorflow as tf


def from_list(numbers):
    tensor = tf.constant(numbers)  # noqa: F841
