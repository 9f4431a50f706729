"""What is odd about numbers that are to be random, if anything is.

Made for 100,000 numbers or more; then also sums of a few uniform numbers are told from
normal ones. Every question calls right numbers odd with a probability of 2e-9 or less:
six standard deviations of what is normal by then, or an exact bound (Dvoretzky, Kiefer,
Wolfowitz and Massart for the farthest distance of a distribution; Poisson for what comes
twice). ``oddity`` asks 16 questions at most, ``difference`` 4 a pair of calls and 6 more. A
check has less than 5e-8 of them, and the course's ten such checks less than 5e-7.

Right numbers are whatever TensorFlow, NumPy or Python draw in ``float32`` or finer:
``tf.random.uniform`` has 2^23 equally likely levels, half of them from -1 to 0 if it was
told so, and a factor of two more is allowed. So numbers of 16 bits are few, and those of six
decimals. 1 may come three times among uniform numbers: rounding to ``float32`` makes one of
what is just below.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Union

import numpy as np

_SIGMAS = 6.0
"""Two-sided, a normal deviate beyond this has a probability of 2e-9."""
_LOG = math.log(1e9)
"""What has less than this as its expectation may fail to come, by a chance above 1e-9."""
_LEVELS = 1 << 21
_STEP = 1.01 / (1 << 23)
_ROUNDED_TO_HIGH = 3
_TOO_REGULAR = 0.22
"""Of Kolmogorov's statistic, which lies below this with a probability of 1e-10."""
_PERFECT = 0.015
"""In standard errors. Five means all lie so near to the expected one with 3e-10."""
_FEWEST = 5


@dataclass(frozen=True)
class Normal:
    """The normal distribution."""

    mean: float = 0.0
    deviation: float = 1.0

    def scaled(self, values: np.ndarray) -> np.ndarray:
        """``values``, brought to mean 0 and deviation 1."""
        return (np.asarray(values, np.float64) - self.mean) / self.deviation


@dataclass(frozen=True)
class Uniform:
    """As likely everywhere from ``low`` up to ``high``."""

    low: float = 0.0
    high: float = 1.0

    def scaled(self, values: np.ndarray) -> np.ndarray:
        """``values``, brought to mean 0 and deviation 1."""
        middle, half = (self.low + self.high) / 2, (self.high - self.low) / 2
        return (np.asarray(values, np.float64) - middle) / half * math.sqrt(3)


Distribution = Union[Normal, Uniform]


class Oddity(enum.Enum):
    """What numbers have that random ones have not. The value says it in short."""

    NOT_FINITE = "NaN or an infinity is among them"
    BEYOND = "some lie beyond the ends"
    END_TAKEN = "some are the upper end, which is left out"
    OTHER_KIND = "normal instead of uniform from 0 to 1, or the other way round"
    REPEATED = "few different ones, or the same ones several times"
    MEAN = "another mean"
    TRUNCATED = "normal within two deviations, none beyond"
    SHORT = "none far out"
    DEVIATION = "another standard deviation"
    ENDS = "none near the ends"
    MIRRORED = "each has a partner at the same distance on the other side"
    ORDERED = "neighbours depend on each other"
    REGULAR = "more regular than chance"
    SHAPE = "another distribution"
    SAME = "the same at every call"
    FIXED = "one place has the same number at every call"
    SHARED = "one call's numbers come again in another"
    DEPENDENT = "one call's numbers depend on another's"


def oddity(values: np.ndarray, of: Distribution) -> Oddity | None:
    """The first thing that is odd about ``values``, drawn independently of each other."""
    if not np.isfinite(values).all():
        return Oddity.NOT_FINITE
    return next(_oddities(np.asarray(values), of), None)


def difference(calls: Sequence[np.ndarray], of: Distribution) -> Oddity | None:
    """What is odd about several calls' numbers, each of the same shape, if anything is."""
    for one, other in combinations(calls, 2):
        if np.array_equal(one, other):
            return Oddity.SAME
    for one in calls:
        if one.size - np.unique(one).size > _limit(one.size**2 / 2 / _LEVELS):
            return Oddity.REPEATED
    if len(calls) > 2 and _fixed(calls).any():
        return Oddity.FIXED
    for one, other in combinations(calls, 2):
        count = one.size
        both = np.sort(np.concatenate([np.unique(one), np.unique(other)]))
        if int((np.diff(both) == 0).sum()) > _limit(count * count / _LEVELS):
            return Oddity.SHARED
        if abs(float((of.scaled(one) * of.scaled(other)).mean())) * count**0.5 > _SIGMAS:
            return Oddity.DEPENDENT
    return Oddity.REGULAR if len(calls) >= _FEWEST and _perfect(calls, of) else None


def first_fixed(calls: Sequence[np.ndarray]) -> tuple[int, ...]:
    """The first place that holds the same number in each of ``calls``."""
    return tuple(int(axis) for axis in np.argwhere(_fixed(calls))[0])


def _fixed(calls: Sequence[np.ndarray]) -> np.ndarray:
    return np.logical_and.reduce([one == calls[0] for one in calls[1:]])


def _perfect(calls: Sequence[np.ndarray], of: Distribution) -> bool:
    scaled = [of.scaled(one) for one in calls]
    spread = 2.0 if isinstance(of, Normal) else 0.8  # of the squares
    return all(abs(one.mean()) * one.size**0.5 < _PERFECT for one in scaled) or all(
        abs((one**2).mean() - 1) * (one.size / spread) ** 0.5 < _PERFECT for one in scaled
    )


def _oddities(values: np.ndarray, of: Distribution) -> Iterator[Oddity]:
    count, flat = values.size, np.sort(values, axis=None)
    scaled = of.scaled(flat)
    if isinstance(of, Uniform):
        if _farthest(_normal_share(flat)) < _allowed(count):
            yield Oddity.OTHER_KIND
        if flat[0] < of.low or flat[-1] > of.high:
            yield Oddity.BEYOND
    elif flat[0] >= 0 and flat[-1] <= 1 and _farthest(flat) < _allowed(count):
        yield Oddity.OTHER_KIND
    if int((np.diff(flat) == 0).sum()) > _limit(count * count / 2 / _LEVELS):
        yield Oddity.REPEATED
    if isinstance(of, Normal):
        yield from _of_normal(scaled)
        share = _normal_share(scaled)
    else:
        if (flat == of.high).sum() > _ROUNDED_TO_HIGH:
            yield Oddity.END_TAKEN
        yield from _of_uniform(scaled / math.sqrt(3))
        share = scaled / math.sqrt(12) + 0.5
    folded = np.sort(np.abs(scaled)) / math.sqrt(12)
    # Of right numbers the differences of two levels are as near, at most, on either side.
    if int((np.diff(folded) < _STEP).sum()) > _limit(3 * count * count * _STEP):
        yield Oddity.MIRRORED
    if _ordered(of.scaled(values)):
        yield Oddity.ORDERED
    farthest = _farthest(share)
    if farthest * count**0.5 < _TOO_REGULAR:
        yield Oddity.REGULAR
    if farthest > _allowed(count):
        yield Oddity.SHAPE


def _of_normal(scaled: np.ndarray) -> Iterator[Oddity]:
    """Of sorted numbers: how far they reach, and the mean of each of Hermite's polynomials,
    which is 0. Mean and deviation are what is odd where the shape is that of a bell."""
    root = scaled.size**0.5
    mean, deviation = float(scaled.mean()), float(scaled.std())
    most, reach = max(-scaled[0], scaled[-1]), _reach(scaled.size)
    if 1.9 < most <= 2.0001 and 0.86 < deviation < 0.9:
        yield Oddity.TRUNCATED
    # A small deviation makes the tails short as well; that is not what is odd then.
    if most < reach and most < reach * deviation:
        yield Oddity.SHORT
    is_bell = deviation > 0 and not any(_skewed_or_heavy((scaled - mean) / deviation))
    if abs(mean) * root > _SIGMAS:
        yield Oddity.MEAN if is_bell else Oddity.SHAPE
    if abs(float(np.square(scaled).mean()) - 1) * root > _SIGMAS * math.sqrt(2):
        yield Oddity.DEVIATION if is_bell else Oddity.SHAPE
    if any(_skewed_or_heavy(scaled)):
        yield Oddity.SHAPE


def _skewed_or_heavy(scaled: np.ndarray) -> tuple[bool, bool]:
    root, squares = scaled.size**0.5, np.square(scaled)
    third = float(((squares - 3) * scaled).mean())
    fourth = float(((squares - 6) * squares + 3).mean())
    return abs(third) * root > _SIGMAS * 6**0.5, abs(fourth) * root > _SIGMAS * 24**0.5


def _of_uniform(scaled: np.ndarray) -> Iterator[Oddity]:
    """Of sorted numbers from -1 to 1: the mean of each of Legendre's polynomials, which is
    0, and how near they come to the ends."""
    near = 2 * _LOG / scaled.size
    if scaled[0] + 1 > near or 1 - scaled[-1] > near:
        yield Oddity.ENDS
    squares = np.square(scaled)
    for power, polynomial in enumerate(
        (
            scaled,
            (3 * squares - 1) / 2,
            (5 * squares - 3) * scaled / 2,
            ((35 * squares - 30) * squares + 3) / 8,
        ),
        start=1,
    ):
        if abs(polynomial.mean()) * ((2 * power + 1) * scaled.size) ** 0.5 > _SIGMAS:
            yield Oddity.SHAPE


def _ordered(scaled: np.ndarray) -> bool:
    """Whether neighbours depend on each other, along any axis or in the order of reading."""
    ways = [scaled.ravel()[:, None]] if scaled.ndim > 1 else []
    ways += [np.moveaxis(scaled, axis, 0) for axis in range(scaled.ndim)]
    for way in ways:
        products = way[1:] * way[:-1]
        if products.size and abs(float(products.mean())) * products.size**0.5 > _SIGMAS:
            return True
    return False


def _limit(expected: float) -> float:
    """More than this come by chance, of what is rare and ``expected`` so often, with a
    probability below 2e-9."""
    return expected + _SIGMAS * expected**0.5 + 12


def _allowed(count: int) -> float:
    """How far the shares of ``count`` numbers may lie from those of their distribution."""
    return math.sqrt((_LOG + math.log(2)) / 2 / count)


def _farthest(shares: np.ndarray) -> float:
    """How far sorted shares lie from being spread evenly over 0 to 1, at most."""
    steps = np.arange(shares.size + 1) / shares.size
    return float(max((shares - steps[:-1]).max(), (steps[1:] - shares).max()))


_GRID = np.linspace(-9, 9, 18_001)
_SHARES = np.array([math.erfc(-place / math.sqrt(2)) / 2 for place in _GRID.tolist()])


def _normal_share(scaled: np.ndarray) -> np.ndarray:
    """How much of the normal distribution lies below each; ``scaled`` is sorted."""
    return np.interp(scaled, _GRID, _SHARES)


def _reach(count: int) -> float:
    """One of ``count`` normal numbers, or more, lies beyond this on one side or the other."""
    return float(-np.interp(_LOG / count / 2, _SHARES, _GRID))
