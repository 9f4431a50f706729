"""Inputs for checks, drawn from a seed, never written down.

What is drawn obeys the probe rules by itself: batches have more than one image,
height differs from width, both are odd, values are negative as well as beyond 6.
A constant, a transposition or a shape learnt by heart does not survive them.
"""

from __future__ import annotations

import functools
import hmac
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from grader.checks.mnist import Mnist
from grader.wire import observations as seen
from grader.wire.messages import LayerWeights, WeightFact
from grader.wire.observations import Array
from grader.worker.mnist import shipped


def seed_for(secret: bytes, check: str) -> int:
    """The seed of one check: the same for a whole class, another in another course."""
    digest = hmac.digest(secret, check.encode(), "sha256")
    return int.from_bytes(digest[:8], "big")


@dataclass(frozen=True)
class Images:
    """A batch of images, ``[batch, height, width, channels]``."""

    array: np.ndarray

    @property
    def batch(self) -> int:
        return self.array.shape[0]

    @property
    def height(self) -> int:
        return self.array.shape[1]

    @property
    def width(self) -> int:
        return self.array.shape[2]

    @property
    def channels(self) -> int:
        return self.array.shape[3]

    def same_shape(self, filters: int) -> tuple[int, ...]:
        """The shape after a convolution of ``filters`` filters with padding 'same'."""
        return (self.batch, self.height, self.width, filters)

    def valid_shape(self, filters: int, kernel: int) -> tuple[int, ...]:
        """The shape after one with padding 'valid' and a square kernel of that size."""
        return (self.batch, self.height - kernel + 1, self.width - kernel + 1, filters)


class Draw:
    """Draws inputs. Two checks of one course draw differently, two runs alike."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    @functools.cached_property
    def _random(self) -> np.random.Generator:
        return np.random.default_rng(self._seed)

    def integer(self, low: int, high: int) -> int:
        """A whole number, ``low`` and ``high`` included."""
        return int(self._random.integers(low, high + 1))

    def choice(self, options: Sequence):
        """One of ``options``."""
        return options[self.integer(0, len(options) - 1)]

    def integers(self, shape: Sequence[int], low: int = -100, high: int = 300) -> np.ndarray:
        """Whole numbers (int64) in that shape, ``low`` and ``high`` included."""
        return self._random.integers(low, high + 1, size=tuple(shape))

    def floats(self, shape: Sequence[int], scale: float = 5.0) -> np.ndarray:
        """Normally distributed numbers (float32), some negative and some beyond 6."""
        return (self._random.standard_normal(tuple(shape)) * scale).astype(np.float32)

    def size(self, low: int = 2, high: int = 6) -> int:
        """A small size of an axis, never 1."""
        return self.integer(low, high)

    def sizes(self, count: int, low: int = 2, high: int = 9) -> list[int]:
        """So many small sizes of axes, no two alike and none 1."""
        return [int(size) for size in self._random.permutation(range(low, high + 1))[:count]]

    def around(self, shape: Sequence[int], low: float, high: float) -> np.ndarray:
        """Numbers (float32) for a range that counts some of them: below it, above it, at
        each of its ends and between them, in random order. None is near a tenth of the
        way, where rounding would say in which of ten bins it falls."""
        reach = high - low
        tenths = self._random.integers(0, 10, math.prod(shape))
        within = self._random.uniform(0.02, 0.98, math.prod(shape))
        values = (low + reach * (tenths + within) / 10).astype(np.float32)
        few = [low - 0.7 * reach, high + 0.6 * reach, high + 0.9 * reach, low, high]
        values[: len(few)] = few[: len(values)]
        return self._random.permutation(values).reshape(tuple(shape))

    def rows(self, integers: bool = True) -> list[list]:
        """A nested list: two to four rows of five to eight numbers, so never square."""
        shape = (self.integer(2, 4), self.integer(5, 8))
        if integers:
            return self.integers(shape).tolist()
        return [[round(float(value), 3) + 0.5 for value in row] for row in self.floats(shape)]

    def images(
        self,
        channels: int | None = None,
        height: int | None = None,
        width: int | None = None,
        batch: int | None = None,
        dtype: str = "float32",
    ) -> Images:
        """A batch of images: batch above 1, odd height, odd and other width, 2 to 4 channels.

        ``dtype`` uint8 gives 0 to 255 as image files have them, else normal values
        around 0 with a few beyond 6. A size that is given is kept.
        """
        if height is None:
            height = self.choice((7, 9, 11))
        if width is None:
            width = self.choice([odd for odd in (7, 9, 11, 13) if odd != height])
        shape = (
            batch or self.integer(2, 4),
            height,
            width,
            channels or self.integer(2, 4),
        )
        if dtype == "uint8":
            return Images(self._random.integers(0, 256, size=shape).astype(np.uint8))
        return Images(self.floats(shape, 3.0).astype(dtype))

    def all_digits(self) -> Mnist:
        """The digits of the kit, all of them in their order: what ``load_data()`` gives
        unless a check provides others. A module may load them once, when it is imported."""
        (x_train, y_train), (x_test, y_test) = shipped()
        return Mnist(x_train, y_train, x_test, y_test)

    def mnist(self, train: int | None = None, test: int | None = None) -> Mnist:
        """A set of real digits for ``submission.provide``: drawn from those of the kit, in
        random order; ``train`` and ``test`` say how many, small odd numbers else."""
        (x_train, y_train), (x_test, y_test) = shipped()
        first = self._random.permutation(len(x_train))[: train or self.integer(31, 47)]
        second = self._random.permutation(len(x_test))[: test or self.integer(11, 23)]
        return Mnist(x_train[first], y_train[first], x_test[second], y_test[second])

    def weights(
        self, layers: Sequence[WeightFact], gain: float = 1.0, last: float = 1.0
    ) -> tuple[LayerWeights, ...]:
        """Weights for these layers, of which ``model.facts().layers`` tells.

        By role: a kernel is normal with variance 2 / fan-in times ``gain`` squared (the
        last layer's kernel times ``last`` instead); a variance lies between 0.5 and 2, for
        a negative one gives NaN; whatever else has one axis (bias, gamma, mean) is normal
        and never 0, so that a missing one shows.
        """
        entries = []
        for place, layer in enumerate(layers):
            factor = last if place == len(layers) - 1 else gain
            entries.append(
                LayerWeights(
                    tuple(
                        self._weight(name, shape, factor)
                        for name, shape in zip(layer.names, layer.shapes)
                    )
                )
            )
        return tuple(entries)

    def layer_weights(
        self, names: Sequence[str], shapes: Sequence[Sequence[int]]
    ) -> tuple[np.ndarray, ...]:
        """Weights for one layer, by role as in ``weights``."""
        return tuple(self._weight(n, s, 1.0).numpy() for n, s in zip(names, shapes))

    def _weight(self, name: str, shape: Sequence[int], factor: float) -> Array:
        if "variance" in name:
            values = self._random.uniform(0.5, 2.0, size=tuple(shape)).astype(np.float32)
            return seen.values(Array, values)
        # float32 from the start: a network has millions, and a check draws them anew.
        values = self._random.standard_normal(tuple(shape), np.float32)
        if len(shape) <= 1:
            values += np.copysign(np.float32(0.1), values)
            values *= np.float32(0.5)
        else:
            values *= np.float32(factor * math.sqrt(2.0 / (math.prod(shape[:-1]) or 1)))
        return seen.values(Array, values)
