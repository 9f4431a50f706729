"""Tiny courses, whose modules need nothing but Python."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from grader.authoring import SourceModule, read_source
from grader.course import Course

DOUBLE = '''\
# %% [markdown]
# # Numbers: one at a time
#
# A number can be **doubled**.

# %%
import math

# %% [markdown]
# ## double

# %% exercise="double"
def double(number):
    """Twice the number.

    >>> double(2)
    4
    """
    ### BEGIN SOLUTION
    secret = 2
    return number * secret
    ### END SOLUTION


# %% [markdown] hints="double"
# 1. What is added to itself
#    is doubled.
# 2. The operator is `*`.

# %% [markdown]
# ## area

# %% exercise="area"
def area(radius):
    """The area of a circle."""
    ### BEGIN SOLUTION
    return math.pi * radius**2
    ### END SOLUTION


# %% [markdown] hints="area"
# 1. Which constant is it?
# 2. `math.pi` times the square.
'''

HALVE = '''\
# %% exercise="halve"
def halve(number):
    """Half of it."""
    ### BEGIN SOLUTION
    return number / 2
    ### END SOLUTION

# %% [markdown] hints="halve"
# 1. 반으로 "나누세요".
# 2. A path like C:\\new is no number, \x7f no letter.
'''


@pytest.fixture
def double_source() -> str:
    """A sound source with two exercises, `double` and `area`."""
    return DOUBLE


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., SourceModule]:
    """Read a source from its text."""

    def read(text: str, name: str = "numbers_") -> SourceModule:
        path = tmp_path / f"{name}.py"
        path.write_text(text, encoding="utf-8", newline="\n")
        return read_source(path)

    return read


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A course of two modules; its order is not that of the alphabet."""
    root = tmp_path / "course"
    (root / "solutions").mkdir(parents=True)
    (root / "course.toml").write_text('title = "Tiny"\nmodules = ["numbers_", "halves"]\n')
    (root / "solutions" / "numbers_.py").write_text(DOUBLE, encoding="utf-8")
    (root / "solutions" / "halves.py").write_text(HALVE, encoding="utf-8")
    return Course.open(root)
