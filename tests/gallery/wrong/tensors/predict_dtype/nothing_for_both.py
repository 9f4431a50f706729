"""Has no answer for ints and floats together."""

# check: visible/test_some_of_each
# says: Nothing was returned

import tensorflow as tf


def predict_dtype(source, kind):
    if source == "array":
        return {"int": tf.int64, "float": tf.float64}.get(kind)
    return {"int": tf.int32, "float": tf.float32}.get(kind)
