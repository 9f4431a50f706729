"""Who on the roster handed in which entry: by an exact key, or not at all.

What an entry says of its learner (an id, an address, a name, what its folder is called) is
held against every column of the roster. It is somebody's if all that is found there leads to
one person. What leads to two, to several, or to nobody is a question: whose work it is, is
never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from grader.collecting.collected import Collected
from grader.collecting.roster import Person, plain_id, plain_name, short_names
from grader.lms import registry
from grader.submissions.names import normal

_LETTERS = re.compile(r"[^\W\d_]")
_HANGUL = re.compile(r"[가-힣]{3,}")
_BETWEEN = re.compile(r"[\s_\-()\[\]]+")


@dataclass(frozen=True)
class Matched:
    """A roster, held against a class."""

    people: tuple[Person, ...]
    """The roster, with the learner of each who handed in."""
    strangers: tuple[str, ...] = ()
    """Learners who match nobody."""
    unclear: tuple[str, ...] = ()
    """Sentences: who may be several people, or has several entries."""
    by: Mapping[str, str] = field(default_factory=dict)
    """By learner: what he or she was recognised by. Who is in question is not in it."""
    whose: Mapping[str, Person] = field(default_factory=dict)
    """By learner, of the same: the person."""
    teams: Mapping[str, str] = field(default_factory=dict)
    """By learner: entries that are called like a team."""

    @property
    def absent(self) -> tuple[Person, ...]:
        """Who did not hand in."""
        return tuple(person for person in self.people if not person.learner)

    @property
    def questions(self) -> int:
        """How much a person must decide."""
        return len(self.strangers) + len(self.unclear)


def match(people: Sequence[Person], collected: Iterable[Collected]) -> Matched:
    """Match each learner with at most one person. What fits several is left unclear."""
    keys = _Keys(people)
    ones = sorted(collected, key=lambda one: one.learner)
    fitting: dict[str, frozenset[int]] = {}
    by: dict[str, str] = {}
    teams: dict[str, str] = {}
    unclear, strangers = [], []
    for one in ones:
        found = [each for each in keys.evidence(one) if each.people]
        if not found:
            strangers.append(one.learner)
            continue
        agreed = frozenset.intersection(*(each.people for each in found))
        fitting[one.learner] = agreed or frozenset().union(*(each.people for each in found))
        if len(agreed) == 1:
            by[one.learner] = found[0].by
        elif agreed and all(each.team for each in found):
            teams[one.learner] = found[0].team
            by[one.learner] = found[0].by
        elif agreed:
            several = " or ".join(people[number].shown for number in sorted(agreed))
            unclear.append(f"{one.learner} may be {several}.")
        else:
            told = " but ".join(
                f"its {each.of} is that of "
                + " or ".join(people[number].shown for number in sorted(each.people))
                for each in found
            )
            unclear.append(f"{one.learner}: {told}.")
    made, whose = [], {}
    for number, person in enumerate(people):
        mine = [learner for learner, fits in fitting.items() if number in fits]
        sure = [learner for learner in mine if learner in by and learner not in teams]
        if len(sure) == 1:
            whose[sure[0]] = person
        if len(mine) > 1 and sure:
            unclear.append(f"{person.shown} may have handed in all of {', '.join(mine)}.")
        # Where it is unclear whose an entry is, nobody of those is said to be absent.
        made.append(replace(person, learner=next(iter(sure or mine), "")))
    return Matched(
        tuple(made),
        tuple(strangers),
        tuple(unclear),
        {learner: how for learner, how in by.items() if learner in whose or learner in teams},
        whose,
        teams,
    )


@dataclass(frozen=True)
class _Evidence:
    """Who one thing that an entry says is true of."""

    of: str
    """What it is, of the entry."""
    by: str
    """What it was found as."""
    people: frozenset[int]
    team: str = ""
    """The one that they are in, if all of it is meant."""


class _Keys:
    """Everything that a roster knows people by."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._of: dict[str, dict[str, set[int]]] = {}
        for number, person in enumerate(people):
            for kind, key in _of_person(person):
                self._of.setdefault(kind, {}).setdefault(key, set()).add(number)
        self._people = people

    def evidence(self, one: Collected) -> Iterator[_Evidence]:
        """The surest first."""
        lms = registry.by_name(one.source)
        if lms is not None and lms.own_numbers:
            key = f"{lms.name}:{plain_id(one.id)}"
            yield self._found("number", key, f"the number of {lms.name}", "lms")
        elif one.id:
            yield self._found("id", plain_id(one.id), "id", "id")
        if one.email:
            yield self._found("address", one.email.casefold(), "address", "email")
        if one.name:
            kind = "short" if lms is not None and lms.short_names else "name"
            yield self._found("name", plain_name(one.name), "name", kind)
        if one.source and (lms is None or not lms.folder_is_key):
            return
        yield from self._teams(one.learner)
        key, name = plain_id(one.learner), plain_name(one.learner)
        kinds = ("id", "email", "login")
        whole = self._found("folder", key, "its folder's name", *kinds, name=name)
        if whole.people or lms is None or not lms.key_in_folder:
            yield whole
        else:
            yield self._part(one.learner)

    def _teams(self, learner: str) -> Iterator[_Evidence]:
        """The team that an entry is called after: ``rocket``, ``hw1-rocket``."""
        members: dict[str, set[int]] = {}
        for number, person in enumerate(self._people):
            if person.team:
                members.setdefault(person.team, set()).add(number)
        whole = normal(learner).casefold()
        for team, numbers in members.items():
            if whole == team.casefold() or whole.endswith(f"-{team.casefold()}"):
                yield _Evidence("folder's name", "its team's name", frozenset(numbers), team)

    def _found(self, of: str, key: str, by: str, *kinds: str, name: str = "") -> _Evidence:
        found = set().union(*(self._of.get(kind, {}).get(key, ()) for kind in kinds if key))
        if name:
            found |= self._of.get("name", {}).get(name, set())
        return _Evidence(of, by, frozenset(found))

    def _part(self, learner: str) -> _Evidence:
        """Keys in a longer name: ``hw1-LOGIN`` as GitHub Classroom calls clones, and a whole
        student number, address or full name among other words, ``20260001_final``. A first
        name alone is none: it may be another's login."""
        found: set[int] = set()
        lower = learner.casefold()
        for key, numbers in self._of.get("login", {}).items():
            if lower.endswith(f"-{key}"):
                found |= numbers
        by = "its GitHub login" if found else "a key in its folder's name"
        words = [plain_id(each) for each in _BETWEEN.split(learner) if each]
        for key, numbers in self._of.get("id", {}).items():
            if key in words and len(key) >= 5 and any(map(str.isdigit, key)):
                found |= numbers
        for key, numbers in self._of.get("email", {}).items():
            if key in words:
                found |= numbers
        for number, person in enumerate(self._people):
            if any(_among(each, words) for each in person.written_names):
                found.add(number)
        return _Evidence("folder's name", by, frozenset(found))


def _of_person(person: Person) -> Iterator[tuple[str, str]]:
    for key in person.ids:
        yield "id", key
        # A column "identifier" may hold names or addresses.
        if "@" in key:
            yield "email", key
        elif _LETTERS.search(key):
            yield "name", plain_name(key)
    for key in person.names:
        yield "name", key
    for key in short_names(person):
        yield "short", key
    if person.email:
        yield "email", person.email.casefold()
    if person.github:
        yield "login", plain_id(person.github)
    if person.lms:
        yield "lms", person.lms


def _among(name: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a full name stands in a row among ``words``."""
    if len(name) == 1 and not _HANGUL.fullmatch(name[0]):
        return False
    return any(
        tuple(words[place : place + len(name)]) == tuple(name)
        for place in range(len(words) - len(name) + 1)
    )
