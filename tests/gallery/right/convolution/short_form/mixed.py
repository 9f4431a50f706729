"""Some by place, some by keyword."""

from tensorflow.keras import layers


def short_form(filters):
    layer = layers.Conv2D(filters, (3, 3), padding="same", activation="relu")
    return layer
