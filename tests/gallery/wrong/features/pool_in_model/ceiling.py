"""A ReLU with a high ceiling."""

# check: visible/test_what_is_left_over_has_a_window_of_its_own
# misconception: other-limit

from tensorflow.keras import layers


def pool_in_model(inputs):
    net = layers.ReLU(max_value=100)(inputs)
    return layers.MaxPool2D(2, padding="same")(net)
