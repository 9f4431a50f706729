"""What pytest needs to know about checks, whoever runs them: marks and fixtures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from grader.checks.draw import Draw, seed_for
from grader.checks.make import Maker
from grader.course.checks import Check, check_at

SECRET = pytest.StashKey[bytes]()
"""From this and a check's id comes the seed of what it draws."""


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "points(number): what the check is worth in the grader; 1 if not marked"
    )


def check_of(item: pytest.Item) -> Check | None:
    """Which check an item is, or None if it is none of a course's."""
    return check_at(item.path, item.name)


def points_of(item: pytest.Item) -> float:
    """What the check is worth."""
    mark = item.get_closest_marker("points")
    return float(mark.args[0]) if mark else 1.0


@pytest.fixture
def check_seed(request: pytest.FixtureRequest) -> Callable[[str], int]:
    """Seeds for this check, one a purpose."""
    check = check_of(request.node)
    secret = request.config.stash.get(SECRET, b"")

    def seed(purpose: str) -> int:
        return seed_for(secret, f"{check.id if check else request.node.nodeid}/{purpose}")

    return seed


@pytest.fixture
def draw(check_seed: Callable[[str], int]) -> Draw:
    """Draws inputs: ``draw.images(channels=3)``, ``draw.integer(2, 9)``."""
    return Draw(check_seed("draw"))


@pytest.fixture
def make(check_seed: Callable[[str], int]) -> Maker:
    """Makes layers and tensors to hand to a learner's function."""
    return Maker(Draw(check_seed("make")))
