"""Which row of an LMS's file is which learner's. What is not certain is said, not guessed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from grader.collecting.collected import Collected
from grader.handback.marks import Returned
from grader.lms.gradesheet import Person
from grader.lms.lms import Lms
from grader.submissions.names import same
from grader.words import Sentence, say


@dataclass(frozen=True)
class Matches:
    """Rows by learner, and who is in none and why."""

    rows: dict[str, int]
    left_out: dict[str, Sentence]


def match(returned: Iterable[Returned], persons: Sequence[Person], lms: Lms) -> Matches:
    """Find each learner's row: by the LMS's number, the e-mail, another number and the name,
    as far as they are known and in the file. They must lead to one row, all of them.

    Numbers that another source than ``lms`` gave mean other people.
    """
    rows: dict[str, int] = {}
    left_out: dict[str, Sentence] = {}
    for one in returned:
        found = _rows(told_by_name(one.collected, lms), persons, lms)
        if not found:
            left_out[one.learner] = say("no row fits")
            continue
        agreed = set.intersection(*found)
        if len(agreed) == 1:
            rows[one.learner] = agreed.pop()
        elif agreed:
            left_out[one.learner] = say("{count} rows fit", count=len(agreed))
        else:
            left_out[one.learner] = say("number, address and name are of different rows")
    for row in [row for row in rows.values() if list(rows.values()).count(row) > 1]:
        both = [learner for learner, its in rows.items() if its == row]
        for learner in both:
            others = ", ".join(other for other in both if other != learner)
            left_out[learner] = say("{others} fits the same row", others=others)
            del rows[learner]
    return Matches(rows, left_out)


def told_by_name(collected: Collected, lms: Lms) -> Collected:
    """What is known; of a class scored right from a download, what its folder's name says."""
    if collected.source or collected.id or collected.email or collected.name:
        return collected
    known = lms.known(collected.learner)
    if known is None:
        return replace(collected, name=collected.learner)
    return replace(collected, id=known.id, name=known.name, source=lms.name)


def _rows(told: Collected, persons: Sequence[Person], lms: Lms) -> list[set[int]]:
    """The rows by each rule by which there is any."""
    rules: list[tuple[str, Callable[[Person], Iterable[str]]]] = [
        (told.id if told.source == lms.name else "", lambda person: (person.own_id,)),
        (told.email, lambda person: (person.email,)),
        (told.id if told.source != lms.name else "", lambda person: person.other_ids),
        (told.name, lambda person: _names(person.name)),
    ]
    found = _by(rules, persons)
    # What a folder is called is no more than that, where anything else is known.
    return found or _by(
        [
            (told.learner, lambda person: (person.email, *person.other_ids)),
            (told.learner, lambda person: _names(person.name)),
        ],
        persons,
    )


def _by(
    rules: Sequence[tuple[str, Callable[[Person], Iterable[str]]]], persons: Sequence[Person]
) -> list[set[int]]:
    found = []
    for wanted, of_person in rules:
        key = _key(wanted)
        rows = {one.row for one in persons if key and key in map(_key, of_person(one))}
        if rows:
            found.append(rows)
    return found


def _names(name: str) -> tuple[str, ...]:
    """``Kim, Min-jun`` is ``Min-jun Kim`` too, and Moodle writes no underscore."""
    last, comma, first = name.partition(",")
    return (name, f"{first} {last}") if comma else (name,)


def _key(text: str) -> str:
    return " ".join(same(text).replace("_", " ").split())
