"""Arguments that the kit makes in the worker: layers and tensors to hand to a learner."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.checks.arguments import to_argument
from grader.checks.draw import Draw, Images
from grader.wire import observations as seen
from grader.wire.messages import MADE, LayerWeights, Make, MakeFile, MakeModel
from grader.wire.observations import Array, Symbolic, Tensor


class Maker:
    """Makes arguments. A layer comes from here, never from another exercise's answer.

    A layer that is made for a known input has weights by their role, and a bias that is
    nowhere 0: Keras's own start would hide a bias that is left out.
    """

    def __init__(self, draw: Draw) -> None:
        self._draw = draw

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
            if isinstance(argument, MADE):
                raise TypeError(f"{key} of a layer must be plain data")
            described[key] = argument
        return Make(name, described, input_shape, tuple(seen.values(Array, w) for w in weights))

    def model(self, *layers: Make, input_shape: tuple[int | None, ...]) -> MakeModel:
        """A Sequential model of these layers. ``input_shape`` is without the batch axis.

        ``submission.given(make.model(...))`` makes it at once and keeps it, so that its
        weights can be set before a call and looked at afterwards.
        """
        return MakeModel(layers, input_shape)

    def symbolic(self, shape: tuple[int | None, ...], dtype: str = "float32") -> Symbolic:
        """A symbolic tensor, batch axis included: ``(None, 28, 28, 1)``."""
        return Symbolic(dtype, shape)

    def file(self, name: str) -> MakeFile:
        """The path, a text, of a file of that name in a folder of its own, empty at first.
        In one check the same name is the same file."""
        return MakeFile(name)

    def weights(self, *arrays: np.ndarray) -> LayerWeights:
        """The weights of one layer, for ``set_weights``: its kernel, then its bias."""
        return LayerWeights(tuple(seen.values(Array, array) for array in arrays))

    def conv2d(
        self, filters: int, kernel_size: int, *, channels: int | None = None, **config: Any
    ) -> Make:
        """A Conv2D layer; built and with drawn weights if ``channels`` of its input is known."""
        if channels is None:
            return self.layer("Conv2D", filters=filters, kernel_size=kernel_size, **config)
        return self.layer(
            "Conv2D",
            input_shape=(None, None, None, channels),
            weights=self._weights((kernel_size, kernel_size, channels, filters), config),
            filters=filters,
            kernel_size=kernel_size,
            **config,
        )

    def dense(self, units: int, *, inputs: int | None = None, **config: Any) -> Make:
        """A Dense layer; built and with drawn weights if its number of ``inputs`` is known."""
        if inputs is None:
            return self.layer("Dense", units=units, **config)
        return self.layer(
            "Dense",
            input_shape=(None, inputs),
            weights=self._weights((inputs, units), config),
            units=units,
            **config,
        )

    def _weights(
        self, kernel: tuple[int, ...], config: dict[str, Any]
    ) -> tuple[np.ndarray, ...]:
        names = ("kernel", "bias") if config.get("use_bias", True) else ("kernel",)
        shapes = (kernel, kernel[-1:])[: len(names)]
        return self._draw.layer_weights(names, shapes)
