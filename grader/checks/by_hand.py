"""What Keras's layers compute, in NumPy: for wanted values, from what a check has drawn."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Sequence

import numpy as np


def alike(got: np.ndarray, *wanted: np.ndarray) -> bool:
    """Whether it is one of these, as closely as float32 computes."""
    return any(
        got.shape == want.shape and np.allclose(got, want, rtol=1e-4, atol=1e-3)
        for want in wanted
    )


def conv2d(
    images: np.ndarray, kernel: np.ndarray, bias: np.ndarray, padding: str = "same"
) -> np.ndarray:
    """A convolution with strides of 1 and no activation."""
    images, kernel = np.float64(images), np.float64(kernel)
    high, wide = kernel.shape[:2]
    if padding == "same":
        top, left = (high - 1) // 2, (wide - 1) // 2
        around = ((0, 0), (top, high - 1 - top), (left, wide - 1 - left), (0, 0))
        images = np.pad(images, around)
    height, width = images.shape[1] - high + 1, images.shape[2] - wide + 1
    sums = sum(
        images[:, row : row + height, column : column + width] @ kernel[row, column]
        for row in range(high)
        for column in range(wide)
    )
    return sums + bias


def dense(rows: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """A dense layer without activation."""
    return np.float64(rows) @ np.float64(kernel) + bias


def of_weights(
    compute: Callable[..., np.ndarray], inputs: np.ndarray, weights: Sequence[Sequence], *how: str
) -> list[np.ndarray]:
    """What ``compute`` makes of the inputs with the kernel and the bias, if there is one, of
    each layer. Of weights that fit no such layer it makes nothing: a learner's side told them,
    and they may be of any shape and dtype."""
    found = []
    for own in weights:
        if len(own) in (1, 2) and all(part.dtype.kind == "f" for part in own):
            kernel, bias = (*own, np.zeros(own[0].shape[-1:]))[:2]
            if bias.shape == kernel.shape[-1:]:
                with contextlib.suppress(ValueError, IndexError):
                    found.append(compute(inputs, kernel, bias, *how))
    return found


def relu(values: np.ndarray) -> np.ndarray:
    """ReLU of each value."""
    return np.maximum(values, 0)


def activated(values: np.ndarray) -> tuple[np.ndarray, ...]:
    """What activations make of these: to tell who has taken one where none is wanted."""
    return (relu(values), *not_relu(values))


def clipped(values: np.ndarray) -> tuple[np.ndarray, ...]:
    """ReLU with a ceiling, one that people know or have heard of."""
    return tuple(np.clip(values, 0, top) for top in (0.1, 1, 6, 10, 20, 100, 255, 1000))


def not_relu(values: np.ndarray) -> tuple[np.ndarray, ...]:
    """What other activations make of these: to tell who has taken one of them for ReLU."""
    with np.errstate(over="ignore"):
        grown = np.expm1(values)
        sigmoid = 1 / (1 + np.exp(-values))
    normal = np.vectorize(math.erf)(values / math.sqrt(2)) / 2 + 0.5
    below = values < 0
    cubed = 0.044715 * values**3
    return (
        *(np.where(below, slope * values, values) for slope in (0.01, 0.1, 0.2, 0.25, 0.3)),
        *(np.clip(values, 0, top) for top in (0.1, 1, 6)),
        np.where(below, grown, values),
        1.0507009873554805 * np.where(below, 1.6732632423543772 * grown, values),
        values * normal,
        values * (1 + np.tanh(math.sqrt(2 / math.pi) * (values + cubed))) / 2,
        values * sigmoid,
        sigmoid,
        np.tanh(values),
        np.where(values > 30, values, np.log1p(np.exp(np.minimum(values, 30)))),
        values / (1 + np.abs(values)),
        np.clip(values / 6 + 0.5, 0, 1),
        np.abs(values),
        softmax(values),
    )


def max_pool(maps: np.ndarray, padding: str = "valid") -> np.ndarray:
    """The largest value of each window of 2 x 2; the windows do not overlap."""
    batch, height, width, channels = maps.shape
    if padding == "same":
        around = ((0, 0), (0, height % 2), (0, width % 2), (0, 0))
        maps = np.pad(maps, around, constant_values=-np.inf)
    height, width = maps.shape[1] // 2, maps.shape[2] // 2
    windows = maps[:, : 2 * height, : 2 * width].reshape(batch, height, 2, width, 2, channels)
    return windows.max(axis=(2, 4), initial=-np.inf)


def average_pool(maps: np.ndarray) -> np.ndarray:
    """The mean of each window of 2 x 2; what fills none is left out."""
    batch, height, width, channels = maps.shape
    height, width = height // 2, width // 2
    whole = maps[:, : 2 * height, : 2 * width]
    return whole.reshape(batch, height, 2, width, 2, channels).mean(axis=(2, 4))


def flatten(maps: np.ndarray) -> np.ndarray:
    """One row an image."""
    return maps.reshape(len(maps), -1)


def softmax(rows: np.ndarray) -> np.ndarray:
    """Probabilities, a row each."""
    powers = np.exp(rows - rows.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
