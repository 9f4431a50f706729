"""Random numbers: right ones of every make pass, each kind of wrong one is named."""

from __future__ import annotations

import numpy as np
import pytest

from grader.checks.randomness import Normal, Oddity, Uniform, difference, oddity

MANY = 200_000


def source(seed=20240229):
    return np.random.default_rng(seed)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("shape", [(MANY,), (400, 501), (50, 40, 101)])
def test_right_numbers_are_not_odd(dtype, shape):
    random = source()
    for _ in range(3):
        assert oddity(random.standard_normal(shape).astype(dtype), Normal()) is None
        assert oddity(random.random(shape).astype(dtype), Uniform()) is None
    assert oddity(random.normal(3, 2, shape), Normal(3, 2)) is None
    assert oddity(random.uniform(-1, 5, shape), Uniform(-1, 5)) is None


def test_numbers_of_23_bits_are_fine_enough():
    levels = source().integers(0, 1 << 23, MANY)
    assert oddity((levels / (1 << 23)).astype("float32"), Uniform()) is None
    assert oddity((levels / (1 << 22) - 1).astype("float32"), Uniform(-1, 1)) is None
    assert oddity(np.abs(levels / (1 << 22) - 1).astype("float32"), Uniform()) is None


def test_a_million_right_numbers_and_a_few_thousand():
    random = source()
    for count in (3_000, 1_000_000):
        assert oddity(random.standard_normal(count), Normal()) is None
        assert oddity(random.random(count), Uniform()) is None


WRONG_NORMAL = {
    "uniform": (lambda r, n: r.random(n), Oddity.OTHER_KIND),
    "rounded": (lambda r, n: np.round(r.standard_normal(n), 4), Oddity.REPEATED),
    "float16": (lambda r, n: r.standard_normal(n).astype("f2").astype("f4"), Oddity.REPEATED),
    "twice": (lambda r, n: np.tile(r.standard_normal(n // 2), 2), Oddity.REPEATED),
    "one": (lambda r, n: np.ones(n), Oddity.REPEATED),
    "shifted": (lambda r, n: r.normal(0.05, 1, n), Oddity.MEAN),
    "narrow": (lambda r, n: r.normal(0, 0.5, n), Oddity.DEVIATION),
    "wide": (lambda r, n: r.normal(0, 1.03, n), Oddity.DEVIATION),
    "cut at 3": (lambda r, n: within(r, n, 3), Oddity.SHORT),
    "truncated": (lambda r, n: within(r, n, 2), Oddity.TRUNCATED),
    "sum of 3": (lambda r, n: 2 * (r.random((3, n)).sum(0) - 1.5), Oddity.SHORT),
    "sum of 12": (lambda r, n: r.random((12, n)).sum(0) - 6, Oddity.SHAPE),
    "halves": (lambda r, n: np.abs(r.standard_normal(n)), Oddity.SHAPE),
    "laplace": (lambda r, n: r.laplace(0, 0.5**0.5, n), Oddity.SHAPE),
    "mirrored": (lambda r, n: mirror(r.standard_normal(n // 2), 0), Oddity.MIRRORED),
    "sorted": (lambda r, n: np.sort(r.standard_normal(n)), Oddity.ORDERED),
    "smoothed": (lambda r, n: smooth(r.standard_normal(n + 1)), Oddity.ORDERED),
    "nan": (lambda r, n: np.where(np.arange(n) == 7, np.nan, 0), Oddity.NOT_FINITE),
}
WRONG_UNIFORM = {
    "normal": (lambda r, n: r.standard_normal(n), Oddity.OTHER_KIND),
    "both signs": (lambda r, n: r.uniform(-1, 1, n), Oddity.BEYOND),
    "levels": (lambda r, n: r.integers(0, 256, n) / 255, Oddity.REPEATED),
    "six decimals": (lambda r, n: np.round(r.random(n), 6), Oddity.REPEATED),
    "the end": (lambda r, n: np.where(np.arange(n) % 20_000, r.random(n), 1), Oddity.END_TAKEN),
    "short": (lambda r, n: r.random(n) * 0.999, Oddity.ENDS),
    "mirrored": (lambda r, n: mirror(r.random(n // 2), 0.5), Oddity.MIRRORED),
    "in order": (lambda r, n: np.sort(r.random((n // 100, 100))), Oddity.ORDERED),
    "regular": (lambda r, n: (r.permutation(n) + r.random(n)) / n, Oddity.REGULAR),
    "beta": (lambda r, n: r.beta(0.9, 0.9, n), Oddity.SHAPE),
}


def within(random, count, bound):
    drawn = random.standard_normal(2 * count)
    return drawn[np.abs(drawn) < bound][:count]


def mirror(half, middle):
    return np.concatenate([half, 2 * middle - half])


def smooth(drawn):
    return (drawn[1:] + drawn[:-1]) / 2**0.5


@pytest.mark.parametrize("make, named", WRONG_NORMAL.values(), ids=list(WRONG_NORMAL))
def test_what_is_odd_about_normal_numbers_is_named(make, named):
    assert [oddity(make(source(seed), MANY), Normal()) for seed in range(3)] == [named] * 3


@pytest.mark.parametrize("make, named", WRONG_UNIFORM.values(), ids=list(WRONG_UNIFORM))
def test_what_is_odd_about_uniform_numbers_is_named(make, named):
    assert [oddity(make(source(seed), MANY), Uniform()) for seed in range(3)] == [named] * 3


def test_rounding_to_float32_makes_a_one_now_and_then():
    numbers = source().random(MANY).astype("float32")
    numbers[[5, 700]] = 1
    assert oddity(numbers, Uniform()) is None


def test_calls_that_draw_anew_do_not_differ_oddly():
    random = source()
    for _ in range(20):
        calls = [random.standard_normal(1_500).astype("float32") for _ in range(6)]
        assert difference(calls, Normal()) is None
        assert difference([random.random((30, 40)) for _ in range(5)], Uniform()) is None


def turned(one, times):
    return [np.roll(one, time) for time in range(times)]


@pytest.mark.parametrize(
    "calls, named",
    [
        (lambda r: [r.standard_normal(1_500)] * 5, Oddity.SAME),
        (lambda r: [r.standard_normal(1_500) * (np.arange(1_500) != 3) for _ in range(5)],
         Oddity.FIXED),
        (lambda r: turned(r.standard_normal(1_500), 5), Oddity.SHARED),
        (lambda r: [r.permutation(r.permutation(9_000)[:1_500] / 500.0) for _ in range(5)],
         None),
        (lambda r: list(r.standard_normal(1_500) + np.arange(5)[:, None] / 1_000),
         Oddity.DEPENDENT),
        (lambda r: [np.round(r.standard_normal(1_500), 1) for _ in range(5)], Oddity.REPEATED),
        (lambda r: [standard(r.standard_normal(1_500)) for _ in range(5)], Oddity.REGULAR),
    ],
    ids=["same", "fixed", "turned", "levels", "moved", "rounded", "standardised"],
)  # fmt: skip
def test_what_is_odd_about_several_calls_is_named(calls, named):
    found = difference(calls(source()), Normal())
    assert found is not None if named is None else found is named


def standard(drawn):
    return (drawn - drawn.mean()) / drawn.std()
