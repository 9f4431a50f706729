"""``mapping.csv``: which file is which learner's which module. Made to be edited."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.collecting import folders
from grader.submissions.names import normal
from grader.tables import sheet
from grader.words import Trouble, say

NAME = "mapping.csv"
OPEN = "?"
"""The module of a file that a person must decide."""
CHOSEN = "chosen in the mapping"
"""The note beside a file that a person decided on."""

_HEADINGS = ("source", "learner", "module", "recognised", "note")
_ROUNDED = re.compile(r"\d([.,]\d+)?E\+\d+")


@dataclass(frozen=True)
class Row:
    """One file of a download."""

    source: str
    """Where it lies in the download; a member of an archive lies below the archive."""
    learner: str
    module: str
    """A module, several with ``+`` between them, a path ending in .py for a file that
    modules import, ``?`` for one to decide, empty for one that is left out."""
    recognised: str | None = None
    """The module as it was recognised: where ``module`` differs, a person chose it.
    ``None`` in a table that a person wrote."""
    note: str = ""

    @property
    def decided(self) -> bool:
        """Whether a person chose the module."""
        return self.module != self.recognised and self.module != OPEN

    @property
    def modules(self) -> tuple[str, ...]:
        """The modules it is taken for; empty if it is something else."""
        if self.module in ("", OPEN) or self.is_helper:
            return ()
        return tuple(part.strip() for part in self.module.split("+"))

    @property
    def is_helper(self) -> bool:
        """Whether it is stored under a path of its own, for modules to import."""
        return self.module.endswith(".py")


def text(rows: Iterable[Row]) -> str:
    """The whole file, a learner's rows together."""
    return sheet.text(
        _HEADINGS,
        (
            (row.source, row.learner, row.module, row.recognised or "", row.note)
            for row in sorted(rows, key=lambda row: (row.learner, row.source))
        ),
    )


def read(path: Path, modules: Sequence[str]) -> tuple[Row, ...]:
    """The rows of a mapping.

    Raises:
        Trouble: it cannot be understood; the line and the cell are named.
    """
    table = sheet.read(path)
    for heading in ("source", "module"):
        if heading not in table.headings:
            raise Trouble(
                say(
                    "{path} has no column {heading!r}. Its columns are: {all}.",
                    path=str(path),
                    heading=heading,
                    all=", ".join(_HEADINGS),
                )
            )
    rows = []
    for number, cells in enumerate(table.rows, start=2):
        row = Row(
            normal(cells["source"]),
            normal(cells.get("learner", "")),
            cells["module"].replace(";", "+").replace(",", "+"),
            cells.get("recognised"),
            cells.get("note", ""),
        )
        why = _fault(row, modules)
        if why:
            raise Trouble(
                say("{path}, line {number}: {why}.", path=str(path), number=number, why=why)
            )
        rows.append(row)
    return tuple(rows)


def _fault(row: Row, modules: Sequence[str]) -> str:
    if _ROUNDED.fullmatch(row.learner):
        return (
            f"the learner {row.learner} was rounded by a spreadsheet; "
            "make that column text and write it again"
        )
    if row.learner and folders.name(row.learner) != row.learner:
        return f"{row.learner!r} cannot be the name of a learner's folder"
    if row.is_helper and folders.helper(row.module) != row.module:
        return f"{row.module!r} is no path of a Python file inside a submission"
    for module in row.modules:
        if module not in modules:
            near = difflib.get_close_matches(module, modules, 1)
            meant = f"do you mean {near[0]}?" if near else f"they are {', '.join(modules)}"
            return f"{module!r} is no module of this course ({meant})"
    return ""
