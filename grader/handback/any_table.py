"""A table of whatever origin, filled in by an exact key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from grader.collecting.roster import plain_id
from grader.handback.filled import Filled, filled
from grader.handback.marks import Returned
from grader.handback.matching import Matches
from grader.lms.gradesheet import Gradesheet, Person, words_in
from grader.lms.registry import all_lms
from grader.nearest import instead
from grader.submissions.names import normal
from grader.tables.cells import CsvFile, open_csv
from grader.words import Sentence, Trouble, say


def fill_table(
    path: Path,
    returned: Sequence[Returned],
    key: str,
    into: str,
    most: float | None = None,
    scale: bool = False,
) -> Filled:
    """``path`` with marks in the column ``into``, found by what stands in the column ``key``.

    Args:
        path: a CSV with headings.
        returned: everybody with a mark.
        key: the heading of ids, addresses, logins or full names.
        into: the heading of the column that is filled. Words that stand in it stay.
        most: the most that the table takes; None: what the course gives.
        scale: convert marks to that.

    Raises:
        Trouble: a column is not there or twice, or the maximum is another than the course's.
    """
    table = open_csv(path)
    key_place, place = _place(table, path, key), _place(table, path, into)
    if key_place == place:
        raise Trouble(say("The column {key!r} cannot be key and mark at once.", key=key))
    _check_rows(table, path, max(key_place, place))
    persons = tuple(
        Person(row, other_ids=(cells[key_place].text,))
        for row, cells in enumerate(table.rows)
        if row and cells[key_place].text.strip()
    )
    of = most if most is not None else next((one.mark.of for one in returned), 0.0)
    kept = {one.row: why for one in persons if (why := words_in(table.rows[one.row][place]))}
    of_row, kept_of_row = _of_lms(table, path, into, place)
    sheet = Gradesheet(
        table,
        place,
        persons,
        {one.row: of_row.get(one.row, of) for one in persons},
        {**kept, **kept_of_row},
    )
    return filled(sheet, _match(returned, persons, key), returned, scale, path)


def _of_lms(
    table: CsvFile, path: Path, into: str, place: int
) -> tuple[Mapping[int, float | None], Mapping[int, Sentence]]:
    """By row, the most that an LMS takes and what it keeps, if the table is one's own file."""
    for lms in all_lms():
        if lms.gradebook is not None and lms.gradebook.owns(table.headings):
            sheet = lms.gradebook.read(path, into)
            if sheet.column == place:
                return sheet.most, sheet.kept
    return {}, {}


def _match(returned: Sequence[Returned], persons: Sequence[Person], key: str) -> Matches:
    """Rows by learner. A key that leads to two rows or to two learners leads to nobody."""
    exact = _rows(returned, persons, lambda text: normal(text).strip().casefold())
    # A spreadsheet drops the zeros in front of a number.
    about = _rows(returned, persons, plain_id)
    rows: dict[str, int] = {}
    left_out: dict[str, Sentence] = {}
    for one in returned:
        mine = exact[one.learner] or about[one.learner]
        if len(mine) == 1:
            rows[one.learner] = mine.copy().pop()
        elif mine:
            left_out[one.learner] = say("{count} rows fit", count=len(mine))
        else:
            left_out[one.learner] = say("nothing in the column {key!r} is theirs", key=key)
    for learner, row in list(rows.items()):
        others = [
            one.learner
            for one in returned
            if one.learner != learner and row in (exact[one.learner] or about[one.learner])
        ]
        if others:
            left_out[learner] = say("{others} fits the same row", others=", ".join(others))
            del rows[learner]
    return Matches(rows, left_out)


def _rows(
    returned: Iterable[Returned], persons: Iterable[Person], plain: Callable[[str], str]
) -> dict[str, set[int]]:
    by_key: dict[str, set[int]] = {}
    for person in persons:
        by_key.setdefault(plain(person.other_ids[0]), set()).add(person.row)
    return {
        one.learner: set().union(*(by_key.get(plain(each), ()) for each in one.keys))
        for one in returned
    }


def _place(table: CsvFile, path: Path, heading: str) -> int:
    plain = [normal(each).strip() for each in table.headings]
    wanted = normal(heading).strip()
    if plain.count(wanted) == 1:
        return plain.index(wanted)
    if wanted in plain:
        raise Trouble(
            say(
                "{path} has several columns {name!r}. Rename all but one.",
                path=str(path),
                name=heading,
            )
        )
    raise Trouble(
        say(
            "{path} has no column {column!r}. {instead}",
            path=str(path),
            column=heading,
            instead=instead(heading, plain),
        )
    )


def _check_rows(table: CsvFile, path: Path, last: int) -> None:
    short = next((row for row in table.rows if len(row) <= last), None)
    if short is not None:
        raise Trouble(
            say(
                "{path}: the row of {first!r} has too few cells. Add what is missing.",
                path=str(path),
                first=short[0].text,
            )
        )
