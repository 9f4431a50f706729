"""Knows that ints of an array have 64 bits, and takes float32 for all floats."""

# check: hidden/test_what_tensorflow_makes[array-float]
# misconception: who-chooses


def predict_dtype(source, kind):
    if kind != "int":
        return "float32"
    return "int64" if source == "array" else "int32"
