"""Canvas's gradebook export, filled in.

Canvas finds an assignment by ``Title (number)`` and makes a *new* one of any other column
(``gradebook_importer.rb``): so nothing but an existing column is filled, and no heading is
touched. Its headings are English in every language (``gradebook_exporter.rb``); numbers are
written as the language of whoever exports has them, 0,0 for 0.0, and without thousands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from grader.lms.gradesheet import Gradesheet, Person, number, words_in
from grader.nearest import instead
from grader.tables.cells import Cell, CsvFile, open_csv
from grader.words import Sentence, Trouble, say

_ASSIGNMENT = re.compile(
    r"(?P<heading>(?P<title>.*) \((?P<id>\d+)\))(?P<read_only> \(\D+\))?", re.DOTALL
)
"""``Week 3 (4411)``; a read-only one ends in ``(read only)``, in whatever language."""
_WHO = (("Student",), ("LastName", "FirstName"))
"""Headings of names: an account may split them."""
_POINTS = "Points Possible"
_OTHER_IDS = ("SIS User ID", "SIS Login ID", "Integration ID")


def owns(headings: Sequence[str]) -> bool:
    """Whether headings are those of an export."""
    named = any(set(names) <= set(headings) for names in _WHO)
    return named and {"ID", "Section"} <= set(headings)


def read_export(path: Path, column: str | None = None) -> Gradesheet:
    """The export, with the column of one assignment.

    ``column`` is that column's heading, its title or its number; it may be left out where
    there is only one. Who is excused (EX) stays so, and is told of.

    Raises:
        Trouble: it is no such export, or the column is not clear.
    """
    table = open_csv(path)
    heads = {heading: place for place, heading in enumerate(table.headings)}
    for name in (*chain(*_WHO), "ID", "SIS User ID", "SIS Login ID", "Integration ID"):
        if table.headings.count(name) > 1:
            raise Trouble(
                say(
                    "{path} has several columns {name!r}. Give the file that was downloaded, "
                    "as it is.",
                    path=str(path),
                    name=name,
                )
            )
    if not owns(table.headings):
        raise Trouble(
            say(
                "{path} is no gradebook export of Canvas: it has no columns Student (or "
                "LastName and FirstName), ID and Section. Export the gradebook of the course.",
                path=str(path),
            )
        )
    place = _column(table, path, column)
    most = _most(table, place, path)
    persons = [
        Person(
            number_,
            _name(row, heads),
            own_id=_text(row, heads, "ID"),
            other_ids=tuple(filter(None, (_text(row, heads, one) for one in _OTHER_IDS))),
        )
        for number_, row in enumerate(table.rows)
        if len(row) > place and _text(row, heads, "ID").isdigit()
    ]
    kept = {one.row: why for one in persons if (why := _kept(table.rows[one.row][place]))}
    return Gradesheet(table, place, tuple(persons), {one.row: most for one in persons}, kept)


def _kept(cell: Cell) -> Sentence | None:
    """Why Canvas's own word in a cell stays."""
    match cell.text.strip().upper():
        case "EX":
            return say("excused (EX) in Canvas, and stays so")
        case "N/A":
            return say("not assigned (N/A) in Canvas, and stays so")
    return words_in(cell)


def _column(table: CsvFile, path: Path, column: str | None) -> int:
    known = {
        place: found
        for place, heading in enumerate(table.headings)
        if (found := _ASSIGNMENT.fullmatch(heading.strip())) is not None
    }
    fitting = [
        place
        for place, found in known.items()
        if (column is None and not found["read_only"])
        or column in (found.group().strip(), found["heading"], found["title"], found["id"])
    ]
    if len(fitting) == 1:
        place = fitting[0]
        if known[place]["read_only"]:
            raise Trouble(
                say(
                    "{path}: the column {column!r} is read-only in Canvas. Choose another "
                    "with --column.",
                    path=str(path),
                    column=table.headings[place],
                )
            )
        return place
    headings = [table.headings[place] for place, found in known.items() if not found["read_only"]]
    if column is None:
        raise Trouble(
            say(
                "{path} has {count} columns of assignments. Choose with --column: {all}.",
                path=str(path),
                count=len(headings),
                all=", ".join(headings),
            )
        )
    raise Trouble(
        say(
            "{path} has {count} columns of an assignment {column!r}. {instead}",
            path=str(path),
            count=len(fitting),
            column=column,
            instead=instead(column, headings),
        )
    )


def _most(table: CsvFile, place: int, path: Path) -> float:
    for row in table.rows[1:4]:
        if _POINTS in row[0].text and len(row) > place:
            points = number(row[place].text)
            if points:
                return points
            raise Trouble(
                say(
                    "{path}: the column {column!r} takes no grades, Points Possible says "
                    "{said!r}. Choose another with --column.",
                    path=str(path),
                    column=table.headings[place],
                    said=row[place].text.strip(),
                )
            )
    raise Trouble(
        say(
            "{path} has no row {row!r} below its headings. Export the gradebook anew.",
            path=str(path),
            row=_POINTS,
        )
    )


def _name(row: Sequence, heads: dict[str, int]) -> str:
    """As Canvas sorts it: ``Kim, Min-jun``."""
    names = next(names for names in _WHO if set(names) <= set(heads))
    return ", ".join(filter(None, (_text(row, heads, one) for one in names)))


def _text(row: Sequence, heads: dict[str, int], name: str) -> str:
    place = heads.get(name)
    return row[place].text.strip() if place is not None and place < len(row) else ""
