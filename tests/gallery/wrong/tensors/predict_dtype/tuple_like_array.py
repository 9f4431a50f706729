"""Takes a tuple for something like an array."""

# check: hidden/test_what_tensorflow_makes[tuple-int]
# misconception: who-chooses
# breaks: Say which dtype tf.constant(numbers) has


def predict_dtype(source, kind):
    bits = 32 if source == "list" else 64
    return f"{'int' if kind == 'int' else 'float'}{bits}"
