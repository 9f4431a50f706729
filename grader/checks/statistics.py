"""Chance, judged so that a right answer is called wrong once in a million times."""

from __future__ import annotations

import math

import numpy as np

SIGMAS = 4.9
"""Two-sided, a normal deviate beyond this has a probability of 1e-6."""


def close_to_chance(happened: np.ndarray, chance: float) -> bool:
    """Whether independent events, each of probability ``chance``, came true as often as
    they would by chance alone."""
    spread = math.sqrt(chance * (1 - chance) / happened.size)
    return abs(float(happened.mean()) - chance) <= SIGMAS * spread


def uniform_within(values: np.ndarray, limit: float) -> bool:
    """Whether independent values look uniform between ``-limit`` and ``limit``: none
    beyond, mean and mean square as they would be by chance alone."""
    scaled = np.asarray(values, dtype=np.float64).ravel() / limit
    if np.abs(scaled).max() > 1 + 1e-6:
        return False
    count = math.sqrt(scaled.size)
    # A uniform value has mean 0 and variance 1/3, its square mean 1/3 and variance 4/45.
    mean_off = abs(scaled.mean()) / (math.sqrt(1 / 3) / count)
    square_off = abs((scaled**2).mean() - 1 / 3) / (math.sqrt(4 / 45) / count)
    return max(mean_off, square_off) <= SIGMAS
