"""Chance, judged so that hardly any run calls a right answer wrong.

False alarms, two-sided: ``close_to_chance`` 2e-8 a question, ``looks_uniform`` and
``looks_normal`` 2e-9 a call. This course asks some thirty of the first and ten of the
others in a run over all exercises. Together with ``randomness``, which has its own account,
that is less than one in a million runs.
"""

from __future__ import annotations

import math

import numpy as np

SIGMAS = 5.6
"""Two-sided, a normal deviate beyond this has a probability of 2e-8."""


def close_to_chance(happened: np.ndarray, chance: float) -> bool:
    """Whether independent events, each of probability ``chance``, came true as often as
    they would by chance alone."""
    spread = math.sqrt(chance * (1 - chance) / happened.size)
    return abs(float(happened.mean()) - chance) <= SIGMAS * spread


def looks_uniform(values: np.ndarray, low: float, high: float) -> bool:
    """Whether independent values look uniform between ``low`` and ``high``: none beyond,
    the first moments as chance would have them. Meant for four thousand values or more."""
    scaled = (np.asarray(values, np.float64).ravel() - (low + high) / 2) / ((high - low) / 2)
    if not np.abs(scaled).max() <= 1 + 1e-6:  # NaN is not within either
        return False
    # E x = 0, E x^2 = 1/3, E x^4 = 1/5, E x^8 = 1/9
    return _moments_fit(scaled, ((1, 0, 1 / 3), (2, 1 / 3, 4 / 45), (4, 1 / 5, 1 / 9 - 1 / 25)))


def looks_normal(values: np.ndarray, mean: float = 0.0, deviation: float = 1.0) -> bool:
    """Whether independent values look normally distributed: the first moments as chance
    would have them. Meant for four thousand values or more."""
    scaled = (np.asarray(values, np.float64).ravel() - mean) / deviation
    # E x = 0, E x^2 = 1, E x^4 = 3, E x^8 = 105. The fourth power has such long tails that
    # its mean is bounded by what cuts it off, |x| below 4, which changes it little.
    clipped = np.clip(scaled, -4, 4)
    return _moments_fit(scaled, ((1, 0, 1), (2, 1, 2))) and _moments_fit(
        clipped, ((4, _CLIPPED_FOURTH, _CLIPPED_EIGHTH - _CLIPPED_FOURTH**2),)
    )


def _moments_fit(scaled: np.ndarray, moments: tuple[tuple[int, float, float], ...]) -> bool:
    """Each moment is (power, its expected mean, the variance of one value's power). Powers
    are powers of two."""
    for power, mean, variance in moments:
        off = abs(float(_raised(scaled, power).mean()) - mean)
        if not off <= _SIGMAS_OF_THREE * math.sqrt(variance / scaled.size):
            return False
    return True


def _raised(values: np.ndarray, power: int) -> np.ndarray:
    # NumPy's own power takes ten times as long as to multiply twice.
    if power == 1:
        return values
    return np.square(_raised(values, power // 2))


def _clipped_moment(power: int, bound: float = 4.0) -> float:
    """E min(|x|, bound)^power of a standard normal x, by the rule of Simpson."""
    grid = np.linspace(0, bound, 4001)
    density = 2 * np.exp(-(grid**2) / 2) / math.sqrt(2 * math.pi)
    weights = np.ones_like(grid)
    weights[1:-1:2], weights[2:-1:2] = 4, 2
    inside = float((weights * density * grid**power).sum()) * (grid[1] - grid[0]) / 3
    return inside + bound**power * math.erfc(bound / math.sqrt(2))


_SIGMAS_OF_THREE = 6.3
"""Three questions at this distance have a false alarm of 1e-9 together if their means are
normal, and of 2e-9 as they are with four thousand values."""
_CLIPPED_FOURTH = _clipped_moment(4)
_CLIPPED_EIGHTH = _clipped_moment(8)
