"""The notes that a course is made from, row by row: what has to be taught."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from grader.words import Trouble, say

_FIELDS = {"lines", "concept", "says", "nothing"}


@dataclass(frozen=True)
class Row:
    """A few lines of a note."""

    id: str
    lines: str
    concept: str
    """Its id among the concepts; ``-`` for none."""
    says: str
    nothing: str = ""
    """Why there is nothing to teach in it, if so."""

    @property
    def note(self) -> str:
        """``A`` for row ``A10b``."""
        return re.match(r"[A-Za-z]*", self.id)[0]  # type: ignore[index]


@dataclass(frozen=True)
class Notes:
    """All rows in their order, and what the notes and the concepts are called."""

    titles: Mapping[str, str]
    concepts: Mapping[str, str]
    rows: tuple[Row, ...]


def read_notes(path: Path) -> Notes:
    """The notes in a TOML file with the tables ``notes``, ``concepts`` and ``rows``.

    Raises:
        Trouble: it cannot be read, or a row is not complete.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Trouble(
            say(
                "{path}, which course.toml demands, cannot be read: {why}.",
                path=str(path),
                why=str(error),
            )
        ) from None
    rows = table.get("rows")
    if not isinstance(rows, dict):
        raise Trouble(say("{path} has no table [rows].", path=str(path)))
    notes = Notes(
        {str(id): str(title) for id, title in table.get("notes", {}).items()},
        {str(id): str(title) for id, title in table.get("concepts", {}).items()},
        tuple(_row(path, id, row) for id, row in rows.items()),
    )
    for row in notes.rows:
        if row.note not in notes.titles or row.concept not in (*notes.concepts, "-"):
            raise Trouble(
                say(
                    "{path}: the row {id} is of note {note!r} and concept {concept!r}, one of "
                    "which the file does not list.",
                    path=str(path),
                    id=row.id,
                    note=row.note,
                    concept=row.concept,
                )
            )
    return notes


def _row(path: Path, id: str, row: object) -> Row:
    if not isinstance(row, dict) or not {"lines", "concept", "says"} <= set(row) <= _FIELDS:
        raise Trouble(
            say(
                "{path}: the row {id} needs lines, concept and says, and may have nothing.",
                path=str(path),
                id=id,
            )
        )
    return Row(id, **{name: str(text) for name, text in row.items()})
