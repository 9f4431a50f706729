"""Claims the right number of parameters and computes something else."""

# check: visible/test_number_of_parameters
# says: 7,850 parameters

import keras
from keras import layers


class Forged(keras.Sequential):
    def count_params(self):
        return 1_676_266


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return Forged(
        [
            layers.Input(input_shape),
            layers.Flatten(),
            layers.Dense(num_classes, activation="softmax"),
        ],
        name="CNN_Basic",
    )
