"""Global state, put back before every call: one check must not change the next."""

from __future__ import annotations

import random
import sys

import numpy as np


def restore(seed: int) -> None:
    """Set everything that learner code may have left behind back to its default.

    A dtype policy that one exercise left behind made the next Conv2D float16.
    The seed comes with each request: reproducible, and yet two calls differ.
    """
    random.seed(seed)
    np.random.seed(seed % (1 << 32))
    np.seterr(divide="warn", over="warn", under="ignore", invalid="warn")
    np.set_printoptions(precision=8, threshold=1000, suppress=False)
    keras = sys.modules.get("keras")
    if keras is not None:
        keras.config.set_floatx("float32")
        keras.config.set_epsilon(1e-7)
        keras.config.set_dtype_policy("float32")
        keras.config.set_image_data_format("channels_last")
        keras.utils.set_random_seed(seed % (1 << 32))
    tensorflow = sys.modules.get("tensorflow")
    if tensorflow is not None:
        tensorflow.random.set_seed(seed % (1 << 32))
        if tensorflow.config.functions_run_eagerly():
            tensorflow.config.run_functions_eagerly(False)
