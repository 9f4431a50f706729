"""Who belongs to the class: any LMS's list of people, in English or Korean."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from grader.lms import registry
from grader.submissions.names import normal
from grader.tables import sheet
from grader.words import Trouble, say

NAME = "roster.csv"

_HEADINGS = (
    "learner",
    "name",
    "id",
    "email",
    "other_ids",
    "last_name",
    "first_name",
    "github_username",
    "lms_number",
    "team",
    "until",
    "late_days",
)
# Headings with neither blanks nor punctuation, of nobody in particular and of Korean
# universities' lists. Each LMS has its own beside them.
_MEANINGS = {
    "id": "id studentid studentno studentnumber sid 학번 학생번호 학생id 학번id",
    "other": "userid username login loginid 아이디 사용자id 사용자아이디",
    "others": "otherids",
    "lms": "lmsnumber",
    "email": "email emailaddress mail 이메일 이메일주소 메일 전자우편",
    "name": "name fullname student studentname displayname 이름 성명 학생이름 학생명 전체이름 학생",
    "last": "lastname surname familyname 성",
    "first": "firstname givenname forename",
    "until": "until extension extensionuntil extendeduntil 연장 연장기한 마감연장",
    "late_days": "latedays freelatedays freedays 지각허용일 지각가능일",
}
_EITHER = frozenset({"이름", "nome"})
"""Beside a last name, the first one: so Moodle has it in Korean and in Italian."""
_NO_PERSON = frozenset({"points possible", "student, test", "test student"})
_HANGUL = re.compile(r"[가-힣 ]+")
_NUMBERED = re.compile(r"\D+ (\d+)")
"""``Participant 12``."""


@dataclass(frozen=True)
class Person:
    """One line of a roster. Empty texts are unknown."""

    name: str = ""
    id: str = ""
    email: str = ""
    other_ids: tuple[str, ...] = ()
    last: str = ""
    first: str = ""
    github: str = ""
    """The login there."""
    lms: str = ""
    """The number that an LMS knows the person by, as in ``moodle:12``: to others the same
    number may be somebody else's."""
    learner: str = ""
    """The folder of what they handed in; empty if they did not."""
    team: str = ""
    """Whom they hand in with; empty if alone."""
    until: str = ""
    """More time that they have, as it is written."""
    late_days: str = ""
    """How many days they may be late for free, as it is written."""
    row: int = field(default=-1, compare=False)
    """The place in the table that was read."""

    @property
    def keys(self) -> frozenset[str]:
        """Everything that they can be named by, made plain."""
        return self.ids | self.names | ({self.email.casefold()} if self.email else frozenset())

    @property
    def shown(self) -> str:
        """How a person is named to the instructor."""
        known = " ".join(
            part for part in (self.name, f"({self.id})" if self.id else "") if part
        )
        return known or self.email or next(iter(self.other_ids), "?")

    @property
    def ids(self) -> frozenset[str]:
        known = (self.id, *self.other_ids, self.github)
        return frozenset(plain_id(each) for each in known if each)

    @property
    def names(self) -> frozenset[str]:
        """The name in the orders that sources write it in."""
        return frozenset(key for key in map("".join, self.written_names) if key)

    @property
    def written_names(self) -> frozenset[tuple[str, ...]]:
        """The same in words."""
        pairs = {(self.last, self.first)} if self.last and self.first else set()
        last, comma, first = self.name.partition(",")  # Canvas: Smith, Bob
        if comma:
            pairs.add((last, first))
        written = {self.name, *(f"{first} {last}" for last, first in pairs)}
        written |= {f"{last} {first}" for last, first in pairs}
        return frozenset(tuple(_words(each)) for each in written if _words(each))


def short_names(person: Person) -> frozenset[str]:
    """The last name and the first in one word, as far as it is known which is which: two of
    ``kimada`` and ``adakim`` are two people. Of a full name of two words the last one is the
    last name; Hangul is written so anyway."""
    last, comma, first = person.name.partition(",")
    if person.last and person.first:
        last, first = person.last, person.first
    elif not comma:
        words = _words(person.name)
        if _HANGUL.fullmatch(person.name) or len(words) == 1:
            last, first = person.name, ""
        elif len(words) == 2:
            first, last = words
        else:
            return frozenset()
    return frozenset(filter(None, [plain_name(f"{last} {first}")]))


def plain_name(name: str) -> str:
    """``name`` for comparing: NFC, no case; Hangul and Canvas's ``smithbob`` without blanks."""
    return "".join(_words(name))


def _words(name: str) -> list[str]:
    return normal(name).casefold().replace(",", " ").split()


def plain_id(id: str) -> str:
    """``id`` for comparing: a spreadsheet drops zeros in front, and adds ``.0``."""
    id = normal(id).strip().casefold()
    id = re.sub(r"^(\d+)\.0$", r"\1", id)
    return id.lstrip("0") or id if id.isdigit() else id


def read(path: Path) -> tuple[Person, ...]:
    """The people on a roster, in its order.

    Raises:
        Trouble: no column says who they are.
    """
    table = sheet.read(path)
    meanings = {heading: means(heading) for heading in table.headings}
    if "last" in meanings.values() and "first" not in meanings.values():
        meanings = {
            heading: "first" if plain_heading(heading) in _EITHER else meaning
            for heading, meaning in meanings.items()
        }
    if not {"id", "other", "email", "name", "last", "login"} & set(meanings.values()):
        raise Trouble(
            say(
                "{path} has no column that says who somebody is. Head one 'id', 'email' or "
                "'name' (or 학번, 이메일, 이름). There are: {all}.",
                path=str(path),
                all=", ".join(table.headings) or "none",
            )
        )
    if "learner" in meanings.values():  # elsewhere a team may be anything
        meanings |= {each: "team" for each in table.headings if plain_heading(each) == "team"}
    people = (_person(row, meanings, place) for place, row in enumerate(table.rows))
    return tuple(
        person
        for person in people
        if (person.name or person.ids or person.email)
        and person.name.casefold() not in _NO_PERSON
    )


def text(people: Iterable[Person]) -> str:
    """A roster with the headings that other commands know; ``read`` reads it too."""
    return sheet.text(
        _HEADINGS,
        (
            (
                one.learner,
                one.name,
                one.id,
                one.email,
                "; ".join(one.other_ids),
                one.last,
                one.first,
                one.github,
                one.lms,
                one.team,
                one.until,
                one.late_days,
            )
            for one in people
        ),
    )


def plain_heading(heading: str) -> str:
    """A heading for comparing: neither blanks, punctuation nor case."""
    return re.sub(r"[\W_]+", "", normal(heading).casefold())


def means(heading: str) -> str:
    """What a column of that heading tells of a person; empty if that is not known."""
    return "learner" if plain_heading(heading) == "learner" else _known().get(plain_heading(heading), "")


@functools.cache
def _known() -> dict[str, str]:
    everybodys = [_MEANINGS, *(lms.headings for lms in registry.all_lms())]
    return {
        word: meaning
        for one in reversed(everybodys)
        for meaning, words in one.items()
        for word in words.split()
    }


def _person(row: dict[str, str], meanings: dict[str, str], place: int) -> Person:
    cells: dict[str, list[str]] = {}
    lms = ""
    by_key = {plain_heading(heading): cell for heading, cell in row.items()}
    for one in registry.all_lms():
        if number := one.own_number(by_key):
            lms = f"{one.name}:{plain_id(number)}"
    for heading, cell in row.items():
        meaning = meanings[heading]
        found = _NUMBERED.fullmatch(cell.strip())
        if found and meaning in ("id", "other") and lms.endswith(f":{plain_id(found[1])}"):
            meaning, cell = "other", found[1]  # the identifier of a worksheet
        if meaning and normal(cell).strip():
            cells.setdefault(meaning, []).append(normal(cell).strip())

    def first(meaning: str) -> str:
        return next(iter(cells.get(meaning, ())), "")

    others = list(cells.get("other", ()))
    others += [part.strip() for cell in cells.get("others", ()) for part in cell.split(";")]
    ids = cells.get("id", [])
    person = Person(
        name=first("name"),
        id=first("id") or next(iter(others), ""),
        email=first("email"),
        other_ids=tuple(dict.fromkeys([*ids[1:], *others])),
        last=first("last"),
        first=first("first"),
        github=first("login"),
        lms=first("lms") or lms,
        learner=first("learner"),
        team=first("team"),
        until=first("until"),
        late_days=first("late_days"),
        row=place,
    )
    # A last name alone, where no column has first ones, is several people's.
    if not person.name and (person.first or (person.last and "first" in meanings.values())):
        parts = [person.first, person.last]
        hangul = all(_HANGUL.fullmatch(part) for part in parts if part)
        name = "".join(reversed(parts)) if hangul else " ".join(filter(None, parts))
        person = replace(person, name=name)
    return person
