"""By a helper of the learner's own, with names of another language."""

import tensorflow as tf


def 텐서(값):
    return tf.identity(값)


def from_list(numbers):
    return 텐서(numbers)
