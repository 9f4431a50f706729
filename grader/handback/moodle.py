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

from grader.handback.csv_cells import CsvFile, open_csv
from grader.handback.filled import Filled, fill, number
from grader.handback.marks import Returned
from grader.handback.matching import Person, match
from grader.policy.nearest import instead
from grader.words import Trouble, say

_HEADINGS = {
    "identifier": ("Identifier", "식별자"),
    "grade": ("Grade", "성적", "점수"),
    "modified": ("Last modified (grade)", "마지막 수정됨(성적)", "최종 수정일 (성적)"),
    "maximum": ("Maximum grade", "최대 성적", "최고 성적", "최고 점수"),
    "name": ("Full name", "성명", "이름", "전체 이름"),
    "email": ("Email address", "Email", "이메일 주소", "이메일", "전자우편"),
    "number": ("ID number", "학번", "ID 번호", "개인식별번호"),
    "username": ("Username", "사용자 아이디", "사용자명", "아이디"),
}
"""What a column is called, in English and Korean. Older versions of the Korean language
pack have other words for some of them."""

_NUMBER = re.compile(r"\D*?\s*(\d+)\s*")


def fill_worksheet(
    path: Path, returned: Sequence[Returned], column: str | None = None, scale: bool = False
) -> Filled:
    """``path`` with the grades of those who are in it.

    ``column`` names the column of grades, for languages that are not known here.

    Raises:
        Trouble: it is no grading worksheet, or its maximum is another than the course's.
    """
    table = open_csv(path)
    places = _places(table, path, column)
    persons = [_person(table, row, places) for row in range(1, len(table.rows))]
    if not any(person.own_id for person in persons):
        raise _no_worksheet(path, table, "identifier")
    known = [one for one in persons if one.own_id]
    matches = match(returned, known, "moodle")
    most = {
        person.row: number(table.rows[person.row][places["maximum"]].text)
        if "maximum" in places
        else None
        for person in known
    }
    content, changed, replaced = fill(
        table, places["grade"], matches.rows, returned, most, scale, path
    )
    without = len(known) - len(matches.rows)
    return Filled(content, changed, replaced, matches.left_out, without)


def _places(table: CsvFile, path: Path, column: str | None) -> dict[str, int]:
    headings = [_plain(heading) for heading in table.headings]
    places = {}
    for kind, names in _HEADINGS.items():
        found = [place for place, head in enumerate(headings) if head in map(_plain, names)]
        if len(found) == 1:
            places[kind] = found[0]
    if column is not None:
        if _plain(column) not in headings:
            raise Trouble(
                say(
                    "{path} has no column {column!r}. {instead}",
                    path=str(path),
                    column=column,
                    instead=instead(column, table.headings),
                )
            )
        # Moodle always writes the identifier first; its language is not known here.
        places = {"identifier": 0, **places, "grade": headings.index(_plain(column))}
        places.setdefault("modified", -1)
    for kind in ("identifier", "grade", "modified"):
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
            "columns are: {all}. In another language than English or Korean, name the "
            "column of grades with --column.",
            path=str(path),
            name=" / ".join(_HEADINGS[kind][:2]),
            all=", ".join(table.headings),
        )
    )


def _plain(heading: str) -> str:
    return "".join(heading.split()).casefold()
