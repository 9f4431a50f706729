# How a check reaches an answer in a sandbox.
import math

import numpy as np

from grader.wire import observations as seen
from grader.wire.messages import LayerWeights


class Asked:
    def __init__(self, submission):
        self.from_list = submission.tensors.from_list
        self.to_float32 = submission.casting.to_float32
        self.convolve = submission.convolution.convolve
        self.network = submission.cnn_basic.build_cnn_basic.shared

    def tensor(self, array):
        return seen.values(seen.Tensor, np.ascontiguousarray(array))

    def parameters(self, layer):
        return sum(math.prod(shape) for one in layer.facts().layers for shape in one.shapes)

    def set_weights(self, model, weights):
        model.set_weights(
            tuple(
                LayerWeights(tuple(seen.values(seen.Array, array) for array in layer))
                for layer in weights
            )
        )
