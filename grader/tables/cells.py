"""A CSV file in which single cells are changed and every other byte stays.

Python's reader and writer lose what an LMS may look at: which cells are quoted, how lines
end, a byte order mark. So cells are found with their places in the text.
"""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from grader.tables.whole import read_whole
from grader.words import Trouble, say

_MOST_BYTES = 64 << 20


@dataclass(frozen=True)
class Cell:
    """One cell: what it says, and where it stands, quotes included."""

    text: str
    start: int
    end: int

    @property
    def quoted(self) -> bool:
        return self.end - self.start != len(self.text)


@dataclass(frozen=True)
class CsvFile:
    """A CSV file as it is."""

    text: str
    mark: bytes
    """The byte order mark, if there is one."""
    encoding: str
    between: str
    """What stands between cells: a comma, a semicolon or a tab."""
    rows: tuple[tuple[Cell, ...], ...]
    """Without empty lines; the first holds the headings."""

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(cell.text for cell in self.rows[0])

    def with_cells(self, changes: Mapping[Cell, str]) -> bytes:
        """The whole file with other texts in these cells. A cell keeps its quotes."""
        parts, place = [], 0
        for cell in sorted(changes, key=lambda cell: cell.start):
            new = changes[cell]
            quoted = cell.quoted or any(each in new for each in (self.between, "\r", "\n"))
            parts += [self.text[place : cell.start], f'"{new}"' if quoted else new]
            place = cell.end
        text = "".join([*parts, self.text[place:]])
        return self.mark + text.encode(self.encoding)


def open_csv(path: Path) -> CsvFile:
    """Read a CSV file in UTF-8, UTF-16, cp949 or cp1252, with commas, semicolons or tabs.

    Raises:
        Trouble: it cannot be read, or is no such file.
    """
    data = read_whole(path)
    found = _decoded(data) if len(data) <= _MOST_BYTES else None
    between = _between(found[0]) if found else ""
    rows = _rows(found[0], between) if found else ()
    if not found or not rows:
        raise Trouble(
            say(
                "{path} is not a CSV file with headings. Give the file that was downloaded, "
                "as it is.",
                path=str(path),
            )
        )
    return CsvFile(*found, between, rows)


def _decoded(data: bytes) -> tuple[str, bytes, str] | None:
    marks = {
        codecs.BOM_UTF8: ["utf-8"],
        codecs.BOM_UTF16_LE: ["utf-16-le"],
        codecs.BOM_UTF16_BE: ["utf-16-be"],
        # Plain "CSV" of a Korean Excel, and of a western one.
        b"": ["utf-8", "cp949", "cp1252"],
    }
    mark = next(one for one in marks if data.startswith(one))
    for encoding in marks[mark]:
        try:
            text = data[len(mark) :].decode(encoding)
        except UnicodeError:
            continue
        same = "\0" not in text and mark + text.encode(encoding) == data
        return (text, mark, encoding) if same else None
    return None


def _between(text: str) -> str:
    return max(",;\t", key=text.split("\n", 1)[0].count)


def _rows(text: str, between: str) -> tuple[tuple[Cell, ...], ...]:
    rows: list[tuple[Cell, ...]] = []
    cells: list[Cell] = []
    place = 0
    while place <= len(text):
        cell = _cell(text, place, between)
        cells.append(cell)
        follows = text[cell.end : cell.end + 1]
        place = cell.end + 1
        if follows != between:
            if any(one.text.strip() for one in cells):
                rows.append(tuple(cells))
            cells = []
            if follows == "\r" and text[place : place + 1] == "\n":
                place += 1
            if not follows or place >= len(text):
                break
    return tuple(rows)


def _cell(text: str, start: int, between: str) -> Cell:
    """The cell that begins there, by RFC 4180: a quote in a quoted cell is doubled."""
    if text[start : start + 1] != '"':
        end = start
        while end < len(text) and text[end] not in (between, "\r", "\n"):
            end += 1
        return Cell(text[start:end], start, end)
    end = start + 1
    while True:
        end = text.find('"', end)
        if end < 0:  # it never ends: the rest of the file
            return Cell(text[start + 1 :], start, len(text))
        if text[end + 1 : end + 2] != '"':
            break
        end += 2
    after = end + 1
    while after < len(text) and text[after] not in (between, "\r", "\n"):
        after += 1  # not by the rules; whatever stands there belongs to this cell
    return Cell(text[start + 1 : end].replace('""', '"') + text[end + 1 : after], start, after)
