"""Makes the layer only."""

# check: visible/test_rows_add_up_to_one
# says: a tensor or a NumPy array was wanted
# breaks: Return a tensor (or NumPy array)

from tensorflow.keras import layers


def probabilities(logits):
    return layers.Softmax()
