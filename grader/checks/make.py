"""Arguments that the kit makes in the worker: layers and tensors to hand to a learner."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.checks.arguments import to_argument
from grader.checks.draw import Images
from grader.wire import observations as seen
from grader.wire.messages import LayerWeights, Make, Use
from grader.wire.observations import Array, Tensor


class Maker:
    """Makes arguments. A layer comes from here, never from another exercise's answer."""

    def tensor(self, values: np.ndarray | Images) -> Tensor:
        """A ``tf.Tensor`` with these values, its dtype that of the array."""
        return seen.values(Tensor, values.array if isinstance(values, Images) else values)

    def layer(
        self,
        name: str,
        *,
        input_shape: tuple[int | None, ...] = (),
        weights: tuple[np.ndarray, ...] = (),
        **config: Any,
    ) -> Make:
        """A Keras layer of class ``name``.

        With ``input_shape`` (batch axis included) it is built, and then ``weights`` can
        be set. ``make.layer("Conv2D", filters=3, kernel_size=3)``.
        """
        described = {}
        for key, value in config.items():
            argument = to_argument(value)
            if isinstance(argument, (Use, Make)):
                raise TypeError(f"{key} of a layer must be plain data")
            described[key] = argument
        return Make(name, described, input_shape, tuple(seen.values(Array, w) for w in weights))

    def weights(self, *arrays: np.ndarray) -> LayerWeights:
        """The weights of one layer, for ``set_weights``: its kernel, then its bias."""
        return LayerWeights(tuple(seen.values(Array, array) for array in arrays))

    def conv2d(self, filters: int, kernel_size: int, **config: Any) -> Make:
        """A Conv2D layer."""
        return self.layer("Conv2D", filters=filters, kernel_size=kernel_size, **config)

    def dense(self, units: int, **config: Any) -> Make:
        """A Dense layer."""
        return self.layer("Dense", units=units, **config)
