"""Chance: right answers hardly ever called wrong, wrong ones nearly always."""

from __future__ import annotations

import math

import numpy as np
import pytest

from grader.checks.statistics import close_to_chance, looks_normal, looks_uniform


CNN_BASIC = 32 * 36
"""So many values tell where its dropouts stand."""


def probability(count, of, chance):
    """That ``count`` events of ``of`` come true: exact."""
    log = math.lgamma(of + 1) - math.lgamma(count + 1) - math.lgamma(of - count + 1)
    return math.exp(log + count * math.log(chance) + (of - count) * math.log(1 - chance))


def accepted(of, chance, truth):
    """How probable it is that events of probability ``truth`` are found close to ``chance``."""
    return sum(
        probability(count, of, truth)
        for count in range(of + 1)
        if close_to_chance(np.arange(of) < count, chance)
    )


@pytest.mark.parametrize("chance", [0.42, 0.473, 0.5, 0.56, 0.75])
@pytest.mark.parametrize("of", [100, 784, 2000])
def test_a_right_answer_is_called_wrong_once_in_ten_million(chance, of):
    assert 1 - accepted(of, chance, chance) < 1e-7


@pytest.mark.parametrize(
    "truth, chance", [(0.42, 0.56), (0.56, 0.42), (0.42, 0.75), (1.0, 0.42)]
)
def test_another_chance_is_found_out(truth, chance):
    truth = min(truth, 1 - 1e-12)
    assert accepted(CNN_BASIC, chance, truth) < 0.003


def test_the_same_in_simulated_draws():
    random = np.random.default_rng(20240229)
    draws = random.random((3_000, CNN_BASIC))
    assert all(close_to_chance(row < 0.42, 0.42) for row in draws)
    assert sum(close_to_chance(row < 0.56, 0.42) for row in draws) < 15


@pytest.mark.parametrize("shape", [(784,), (16, 49), (4, 4, 49)])
def test_the_shape_does_not_matter(shape):
    happened = (np.arange(784) < 330).reshape(shape)
    assert close_to_chance(happened, 0.42)
    assert not close_to_chance(happened, 0.56)


@pytest.mark.parametrize("chance", [0.0, 1.0])
def test_certainty(chance):
    assert close_to_chance(np.full(100, bool(chance)), chance)
    assert not close_to_chance(np.arange(100) == 3, chance)


def test_right_random_tensors_look_right():
    random = np.random.default_rng(7)
    assert all(looks_normal(random.normal(3, 2, 1_000), 3, 2) for _ in range(3_000))
    assert all(looks_uniform(random.uniform(-1, 5, 1_000), -1, 5) for _ in range(3_000))


@pytest.mark.parametrize(
    "wrong",
    [
        lambda random, n: random.uniform(-(3**0.5), 3**0.5, n),  # mean and variance of a normal
        lambda random, n: random.normal(0, 1.2, n),
        lambda random, n: random.normal(0.3, 1, n),
        lambda random, n: random.choice([-1.0, 1.0], n),
        lambda random, n: np.zeros(n),
        lambda random, n: np.full(n, np.nan),
        lambda random, n: np.where(np.arange(n) == 3, np.nan, random.normal(0, 1, n)),
    ],
)
def test_what_is_not_normal_is_found_out(wrong):
    random = np.random.default_rng(8)
    assert not any(looks_normal(wrong(random, 4_000)) for _ in range(50))


@pytest.mark.parametrize(
    "wrong",
    [
        lambda random, n: random.uniform(0, 1.01, n),
        lambda random, n: random.uniform(0.1, 0.9, n),
        lambda random, n: np.clip(random.normal(0.5, 12**-0.5, n), 0, 1),
        lambda random, n: random.beta(0.8, 0.8, n),
        lambda random, n: random.choice([0.0, 1.0], n),
        lambda random, n: np.full(n, np.nan),
    ],
)
def test_what_is_not_uniform_is_found_out(wrong):
    random = np.random.default_rng(9)
    assert not any(looks_uniform(wrong(random, 5_000), 0, 1) for _ in range(50))
