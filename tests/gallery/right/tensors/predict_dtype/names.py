"""Names, put together."""


def predict_dtype(source, kind):
    bits = "64" if source == "array" else "32"
    return ("int" if kind == "int" else "float") + bits
