'''The single source of a module: ``solutions/<module>.py``.

An ordinary Python file in jupytext's percent format: it can be imported, linted, opened
as a notebook, and compared line by line. A cell begins with a header, ``# %%`` for code
and ``# %% [markdown]`` for text, and is one of four things::

    # %% [markdown]
    # # Casting: change the dtype of a tensor
    #
    # Concept text, for the learner.

    # %%
    import tensorflow as tf

    # %% exercise="to_float32"
    def to_float32(numbers):
        """What to return, shapes, dtype.

        >>> example
        """
        ### BEGIN SOLUTION
        return tf.cast(numbers, tf.float32)
        ### END SOLUTION

    # %% [markdown] hints="to_float32"
    # 1. A nudge, may span
    #    several lines.
    # 2. The concept, with its API name.

text
    A markdown cell. Learners get it as it is.
set-up
    A code cell without metadata, imports say. Learners get it as it is.
exercise
    A code cell with ``exercise="NAME"``, which defines the function NAME, with a
    docstring. What lies between ``### BEGIN SOLUTION`` and ``### END SOLUTION`` is
    the reference answer: learners never get it. A cell may hold several such regions,
    each marker on a line of its own, at least one of them in NAME itself.
hints
    A markdown cell with ``hints="NAME"``: a list numbered 1, 2, ... of two items or
    more, from a nudge to the concept. It is a text cell, and not a list in the header
    of the exercise's cell, because a list of sentences in one line of JSON can be
    neither wrapped nor read nor compared. Learners get hints one by one, on request.

text and exercise cells may say more in their header:

``covers="A7 B12"``
    Rows of the notes that the course is made from, which this cell teaches or practises.
``after="tensors.shape_of casting.to_float32"``
    In an exercise: those that a learner should have done before it.

A header holds nothing else: no title, no tags. ``grader.authoring.reader`` refuses what
does not fit, because what is read wrongly here is a solution in learners' hands.
'''

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from grader.course import Exercise


class Role(StrEnum):
    """What a cell is for."""

    TEXT = "text"
    SETUP = "set-up"
    EXERCISE = "exercise"
    HINTS = "hints"

    @property
    def is_code(self) -> bool:
        return self in (Role.SETUP, Role.EXERCISE)


@dataclass(frozen=True)
class Cell:
    """One cell; ``text`` is without header and, in markdown, without comment signs."""

    role: Role
    text: str
    exercise: str | None = None
    covers: tuple[str, ...] = ()
    """Ids of rows in the course's notes."""
    after: tuple[str, ...] = ()
    """Ids of exercises, ``module.function``, that come before this one."""


@dataclass(frozen=True)
class SourceModule:
    """One module of the course as its author wrote it, found to be sound."""

    name: str
    cells: tuple[Cell, ...]
    hints: Mapping[str, tuple[str, ...]]

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises in the order of the file."""
        return tuple(self.exercise(cell) for cell in self.cells if cell.role is Role.EXERCISE)

    def exercise(self, cell: Cell) -> Exercise:
        """The exercise that an exercise cell holds."""
        return Exercise(self.name, cell.exercise, self.hints[cell.exercise])


def is_plain_name(name: object) -> bool:
    """Whether a name serves in a path, in Python and as an nbgrader id, which is ASCII."""
    return isinstance(name, str) and name.isascii() and name.isidentifier()
