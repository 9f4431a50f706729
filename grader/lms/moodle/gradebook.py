"""Moodle's offline grading worksheet, filled in.

Moodle finds columns by headings in the language of whoever uploads, people by the number
at the end of Identifier, and refuses a grade that was changed after *Last modified (grade)*
(``importgradeslib.php``, ``locallib.php`` of ``assignfeedback_offline``): so that column
stays what it is, and the file has to be the instructor's own download.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from grader.lms.gradesheet import Gradesheet, Person, number
from grader.lms.moodle import words
from grader.nearest import instead
from grader.tables.cells import Cell, CsvFile, open_csv
from grader.words import Trouble, say

_NUMBER = re.compile(r"\D*?\s*(\d+)\s*")


_NEEDED = ("identifier", "grade", "modified")


def owns(headings: Sequence[str]) -> bool:
    """Whether headings are those of a worksheet, in a language that is known here."""
    return set(_NEEDED) <= set(words.kinds(headings).values())


def read_worksheet(path: Path, column: str | None = None) -> Gradesheet:
    """The worksheet. ``column`` names the column of grades, for languages that are not known
    here.

    Raises:
        Trouble: it is no grading worksheet.
    """
    table = open_csv(path)
    places = _places(table, path, column)
    persons = [_person(table, row, places) for row in range(1, len(table.rows))]
    if not any(person.own_id for person in persons):
        raise _no_worksheet(path, table, "identifier")
    known = tuple(one for one in persons if one.own_id)
    maximum = places.get("maximum", places["grade"] + 1)
    most = {person.row: _most(table.rows[person.row], maximum) for person in known}
    return Gradesheet(table, places["grade"], known, most)


def _most(row: Sequence[Cell], place: int) -> float | None:
    """What Moodle takes at most; it writes that right beside the grade."""
    return number(row[place].text) if place < len(row) else None


def _places(table: CsvFile, path: Path, column: str | None) -> dict[str, int]:
    headings = [words.plain(heading) for heading in table.headings]
    places = {kind: place for place, kind in words.kinds(table.headings).items()}
    if column is not None:
        if words.plain(column) not in headings:
            raise Trouble(
                say(
                    "{path} has no column {column!r}. {instead}",
                    path=str(path),
                    column=column,
                    instead=instead(column, table.headings),
                )
            )
        # Moodle always writes the identifier first; its language is not known here.
        if places.get("grade") != headings.index(words.plain(column)):
            places.pop("maximum", None)  # that of another column
        places |= {"identifier": places.get("identifier", 0)}
        places["grade"] = headings.index(words.plain(column))
        places.setdefault("modified", -1)
    for kind in _NEEDED:
        if kind not in places:
            raise _no_worksheet(path, table, kind)
    short = [row for row in table.rows if len(row) <= max(places.values())]
    if short:
        raise Trouble(
            say(
                "{path}: the row of {first!r} has too few cells. Give the file that was "
                "downloaded, as it is.",
                path=str(path),
                first=short[0][0].text,
            )
        )
    return places


def _person(table: CsvFile, row: int, places: dict[str, int]) -> Person:
    cells = table.rows[row]

    def text(kind: str) -> str:
        return cells[places[kind]].text.strip() if kind in places else ""

    found = _NUMBER.fullmatch(text("identifier"))
    return Person(
        row,
        text("name"),
        text("email"),
        found.group(1) if found else "",
        tuple(filter(None, (text("number"), text("username")))),
    )


def _no_worksheet(path: Path, table: CsvFile, kind: str) -> Trouble:
    return Trouble(
        say(
            "{path} is no grading worksheet of Moodle: it has no column {name!r}. Its "
            "columns are: {all}. In a language that is not known here, name the column of "
            "grades with --column.",
            path=str(path),
            name=" / ".join(words.names(kind)),
            all=", ".join(table.headings),
        )
    )
