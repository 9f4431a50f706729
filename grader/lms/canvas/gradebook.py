"""Canvas's gradebook export, filled in.

Canvas finds an assignment by ``Title (number)`` and makes a *new* one of any other column
(``gradebook_importer.rb``): so nothing but an existing column is filled, and no heading is
touched. Its headings are English in every language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from grader.lms.gradesheet import Gradesheet, Person, number
from grader.nearest import instead
from grader.tables.cells import CsvFile, open_csv
from grader.words import Trouble, say

_ASSIGNMENT = re.compile(r"(?P<title>.*) \((?P<id>\d+)\)")
_POINTS = "Points Possible"


def owns(headings: Sequence[str]) -> bool:
    """Whether headings are those of an export."""
    return {"Student", "ID", "Section"} <= set(headings)


def read_export(path: Path, column: str | None = None) -> Gradesheet:
    """The export, with the column of one assignment.

    ``column`` is that column's heading, its title or its number; it may be left out where
    there is only one. Who is excused (EX) stays so, and is told of.

    Raises:
        Trouble: it is no such export, or the column is not clear.
    """
    table = open_csv(path)
    heads = {heading: place for place, heading in enumerate(table.headings)}
    for name in ("Student", "ID", "SIS User ID", "SIS Login ID"):
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
                "{path} is no gradebook export of Canvas: it has no columns Student, ID and "
                "Section. Export the gradebook of the course.",
                path=str(path),
            )
        )
    place = _column(table, path, column)
    most = _most(table, place, path)
    persons = [
        Person(
            number_,
            _text(row, heads, "Student"),
            own_id=_text(row, heads, "ID"),
            other_ids=tuple(
                filter(None, (_text(row, heads, f"SIS {one} ID") for one in ("User", "Login")))
            ),
        )
        for number_, row in enumerate(table.rows)
        if len(row) > place and _text(row, heads, "ID").isdigit()
    ]
    excused = {
        one.row: say("excused (EX) in Canvas, and stays so")
        for one in persons
        if table.rows[one.row][place].text.strip().upper() == "EX"
    }
    return Gradesheet(
        table, place, tuple(persons), {one.row: most for one in persons}, excused
    )


def _column(table: CsvFile, path: Path, column: str | None) -> int:
    known = {
        place: found
        for place, heading in enumerate(table.headings)
        if (found := _ASSIGNMENT.fullmatch(heading.strip())) is not None
    }
    fitting = [
        place
        for place, found in known.items()
        if column is None or column in (found.group(), found["title"], found["id"])
    ]
    if len(fitting) == 1:
        return fitting[0]
    headings = [table.headings[place] for place in known]
    if column is None:
        raise Trouble(
            say(
                "{path} has {count} columns of assignments. Choose with --column: {all}.",
                path=str(path),
                count=len(known),
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


def _text(row: Sequence, heads: dict[str, int], name: str) -> str:
    place = heads.get(name)
    return row[place].text.strip() if place is not None and place < len(row) else ""
