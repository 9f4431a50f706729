"""Makes lists of the tuples."""

import tensorflow as tf


def listed(numbers):
    if isinstance(numbers, tuple):
        return [listed(part) for part in numbers]
    return numbers


def from_tuple(numbers):
    return tf.constant(listed(numbers))
