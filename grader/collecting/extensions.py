"""More time and free late days: ``extensions.csv`` in the class folder, or the roster's columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from pathlib import Path

from grader.collecting import roster
from grader.collecting.collected import Collected
from grader.collecting.roster import Person, plain_heading, plain_id, plain_name
from grader.lms import registry, times
from grader.submissions.names import normal
from grader.tables import sheet
from grader.words import Sentence, say

NAME = "extensions.csv"
_TEAM = frozenset({"team", "group", "조", "팀", "모둠"})


@dataclass
class Allowed:
    """A class with what its instructor allowed."""

    handed_in: dict[str, Collected]
    warnings: list[Sentence] = field(default_factory=list)
    """What is not understood, or of nobody, and so has no effect."""


def allowed(folder: Path, handed_in: Mapping[str, Collected], zone: tzinfo | None) -> Allowed:
    """Who may hand in until when, and how many late days each may use.

    Args:
        folder: the class's, with ``roster.csv`` and ``extensions.csv``, if there are.
        handed_in: by learner. What was allowed before is not in force any more.
        zone: in which times without one are meant; None: this computer's.

    Raises:
        Trouble: a file cannot be read.
    """
    made = Allowed(
        {name: replace(one, granted=None, late_days=None) for name, one in handed_in.items()}
    )
    path = folder / roster.NAME
    people = roster.read(path) if path.is_file() else ()
    for person in people:
        if person.learner in made.handed_in:
            where = f"{path}: {person.shown}"
            _allow(made, {person.learner}, person.until, person.late_days, where, zone)
    path = folder / NAME
    if path.is_file():
        table = sheet.read(path)
        keys = _keys(made.handed_in, people)
        for line, row in enumerate(table.rows, start=2):
            cells = _Cells(row)
            if not cells.until and not cells.late_days:
                continue
            where = f"{path}, line {line}"
            who = _who(cells, keys)
            if isinstance(who, Sentence):
                made.warnings.append(say("{where}: {why}.", where=where, why=who))
            else:
                there = who & set(made.handed_in)
                _allow(made, there, cells.until, cells.late_days, where, zone)
    return made


class _Cells:
    """A line of ``extensions.csv``."""

    def __init__(self, row: Mapping[str, str]) -> None:
        self.until = self.late_days = self.team = ""
        self.people: list[str] = []
        for heading, cell in row.items():
            cell, meaning = normal(cell).strip(), roster.means(heading)
            if meaning == "until":
                self.until = cell
            elif meaning == "late_days":
                self.late_days = cell
            elif plain_heading(heading) in _TEAM:
                self.team = cell
            elif meaning and cell:
                self.people.append(cell)


def _who(cells: _Cells, keys: Mapping[str, set[str]]) -> set[str] | Sentence:
    """Whom a line means, by learner or by a name that is nobody's of those who handed in."""
    if cells.team:
        found = keys.get(f"team {cells.team.casefold()}")
        return found or say("there is no team {team!r}", team=cells.team)
    each = [
        keys.get(plain_id(cell), set()) | keys.get(plain_name(cell), set())
        for cell in cells.people
    ]
    each = [one for one in each if one]
    if not each:
        return say("{who!r} is nobody of this class", who=" ".join(cells.people))
    found = set.intersection(*each)
    if len(found) != 1:
        return say("{who!r} is not one person of this class", who=" ".join(cells.people))
    return found


def _allow(
    made: Allowed,
    learners: set[str],
    until: str,
    late_days: str,
    where: str,
    zone: tzinfo | None,
) -> None:
    when, days = _time(until, zone), int(late_days) if _is_count(late_days) else None
    if until and when is None:
        made.warnings.append(
            say(
                "{where}: {until!r} is not understood. Write it as 2026-12-05 23:59.",
                where=where,
                until=until,
            )
        )
    if late_days and days is None:
        made.warnings.append(
            say("{where}: {days!r} is not a number of late days.", where=where, days=late_days)
        )
    for learner in learners:
        one = made.handed_in[learner]
        # A person and a team may both have more time: the later one counts.
        later = max(filter(None, (one.granted, when)), default=None)
        most = max((each for each in (one.late_days, days) if each is not None), default=None)
        made.handed_in[learner] = replace(one, granted=later, late_days=most)


def _time(written: str, zone: tzinfo | None) -> datetime | None:
    return times.worded(written, zone) if written else None


def _is_count(written: str) -> bool:
    return written.isascii() and written.isdigit() and len(written) < 4


def _keys(
    handed_in: Mapping[str, Collected], people: tuple[Person, ...]
) -> dict[str, set[str]]:
    """Learners by everything that they are known by; who did not hand in is there as well."""
    found: dict[str, set[str]] = {}
    for name, one in handed_in.items():
        for key in (*_of_collected(one), plain_id(name), plain_name(name)):
            found.setdefault(key, set()).add(name)
        if one.team:
            found.setdefault(f"team {one.team.casefold()}", set()).add(name)
    for number, person in enumerate(people):
        name = person.learner or f"/{number}"  # no learner's: a slash is in no folder's name
        for key in person.keys:
            found.setdefault(key, set()).add(name)
        if person.team:
            found.setdefault(f"team {person.team.casefold()}", set()).add(name)
    return found


def _of_collected(one: Collected) -> Iterator[str]:
    lms = registry.by_name(one.source)
    if one.id and not (lms is not None and lms.own_numbers):
        yield plain_id(one.id)
    if one.name:
        yield plain_name(one.name)
    if one.email:
        yield one.email.casefold()
