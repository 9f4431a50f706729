"""Answers with Python's types."""

# check: visible/test_whole_numbers
# says: a dtype was wanted


def predict_dtype(source, kind):
    return int if kind == "int" else float
