# How a check reaches an answer in the process that made it. ``functions`` has ``tf`` as well:
# otter-grader reads its test files twice, and would import TensorFlow twice.


class Direct:
    def __init__(self, functions):
        self.from_list = functions["from_list"]
        self.to_float32 = functions["to_float32"]
        self.convolve = functions["convolve"]
        self._build = functions["build_cnn_basic"]
        self._network = None
        self.tensor = functions["tf"].constant

    def network(self):
        if self._network is None:
            self._network = self._build()
        return self._network

    def parameters(self, layer):
        return layer.count_params()

    def set_weights(self, model, weights):
        model.set_weights([array for layer in weights for array in layer])
