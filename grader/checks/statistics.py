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
