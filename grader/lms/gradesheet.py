"""A file of grades, understood: whose each row is, and where the grade stands."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from grader.tables.cells import Cell, CsvFile
from grader.words import Sentence, say


@dataclass(frozen=True)
class Person:
    """One row's person. Empty texts: the file does not say."""

    row: int
    name: str = ""
    email: str = ""
    own_id: str = ""
    """The LMS's own number of the person."""
    other_ids: tuple[str, ...] = ()
    """Numbers that others gave: a student number, a login."""


@dataclass(frozen=True)
class Gradesheet:
    """One column of grades and the people of its rows."""

    table: CsvFile
    column: int
    persons: tuple[Person, ...]
    most: Mapping[int, float | None]
    """The most that is taken, by row; None: the file does not say."""
    kept: Mapping[int, Sentence] = field(default_factory=dict)
    """Rows whose cell stays as it is, and why."""


_NOTHING = frozenset({"", "-", "–", "—"})


def words_in(cell: Cell) -> Sentence | None:
    """Why a cell stays: it says something that is no mark."""
    said = cell.text.strip()
    if said in _NOTHING or number(said) is not None:
        return None
    return say("{said!r} stands in the column, and stays so", said=said)


def number(text: str) -> float | None:
    """``85``, ``85.00``, ``85,00``; None for anything else."""
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) else None
