"""With math.ceil."""

import math


def pooled_size(size, padding):
    if padding == "same":
        return math.ceil(size / 2)
    return math.floor(size / 2)
