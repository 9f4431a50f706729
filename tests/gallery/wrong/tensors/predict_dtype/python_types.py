"""Answers with Python's types."""

# check: visible/test_whole_numbers
# says: a dtype was wanted
# breaks: Return the dtype, as in dtype_of: tf.int32, np.int32 and 'int32' are all right


def predict_dtype(source, kind):
    return int if kind == "int" else float
