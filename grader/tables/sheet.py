"""CSV that people open in a spreadsheet, and change, and give back."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.submissions import regular
from grader.words import Trouble, say

ENCODING = "utf-8-sig"
"""With a byte order mark: without it Excel takes UTF-8 names for something else."""

_MOST_BYTES = 32 << 20
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a formula begins with. The wide ones are as good as the others to a spreadsheet whose
language writes them, Korean or Japanese."""
_QUOTED = (*FORMULA, "'")


@dataclass(frozen=True)
class Sheet:
    """A table with headings, its cells as they were meant."""

    headings: tuple[str, ...]
    rows: tuple[dict[str, str], ...]
    """By heading; a row that is too short has empty cells."""


def text(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A whole CSV file. A cell that begins like a formula gets a quote in front."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return out.getvalue()


def safe(cell: str) -> str:
    """``cell`` as a spreadsheet runs nothing of it; ``meant`` undoes this."""
    return f"'{cell}" if cell.startswith(_QUOTED) else cell


def meant(cell: str) -> str:
    """``cell`` without the quote that ``safe`` put in front, and without outer blanks."""
    quoted = cell[:1] == "'" and cell[1:].startswith(_QUOTED)
    return (cell[1:] if quoted else cell).strip()


def read(path: Path) -> Sheet:
    """Read a CSV from anywhere: UTF-8, UTF-16 or cp949; commas, semicolons or tabs.

    Raises:
        Trouble: it cannot be read, is no text, or is empty.
    """
    try:
        with regular.opened(path) as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise Trouble(
            say(
                "{path} cannot be read: {why}. Give a CSV file.",
                path=str(path),
                why=error.strerror or str(error),
            )
        ) from None
    content = _decoded(data) if len(data) <= _MOST_BYTES else None
    if content is None:
        raise Trouble(
            say(
                "{path} is not a CSV file. In a spreadsheet, save the table as CSV UTF-8.",
                path=str(path),
            )
        )
    try:
        lines = list(csv.reader(io.StringIO(content, newline=""), delimiter=_between(content)))
    except csv.Error as error:
        raise Trouble(
            say(
                "{path} is not a CSV file: {why}. Save the table as CSV UTF-8.",
                path=str(path),
                why=str(error),
            )
        ) from None
    lines = [[meant(cell) for cell in line] for line in lines if any(map(str.strip, line))]
    if not lines:
        raise Trouble(
            say("{path} is empty. Its first line should hold headings.", path=str(path))
        )
    headings = tuple(_unlike(lines[0]))
    rows = tuple(
        dict(zip(headings, [*line, *[""] * len(headings)], strict=False)) for line in lines[1:]
    )
    return Sheet(headings, rows)


def _unlike(headings: Sequence[str]) -> list[str]:
    """A blank more behind a heading that was there before: so no column hides another."""
    made: list[str] = []
    for heading in headings:
        while heading in made:
            heading += " "
        made.append(heading)
    return made


def _decoded(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp949"]  # a Korean Excel's plain "CSV" is cp949
    for encoding in encodings:
        try:
            content = data.decode(encoding)
        except UnicodeError:
            continue
        return None if "\0" in content else content
    return None


def _between(content: str) -> str:
    head = content.split("\n", 1)[0]
    return max(",;\t", key=head.count)
