"""Who on the roster handed in which entry: by id, by address, by a name that is unique."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from grader.collecting.collected import Collected
from grader.collecting.roster import Person, plain_id, plain_name


@dataclass(frozen=True)
class Matched:
    """A roster, held against a class."""

    people: tuple[Person, ...]
    """The roster, with the learner of each who handed in."""
    strangers: tuple[str, ...] = ()
    """Learners who match nobody."""
    unclear: tuple[str, ...] = ()
    """Sentences: who may be several people, or has several entries."""

    @property
    def absent(self) -> tuple[Person, ...]:
        """Who did not hand in."""
        return tuple(person for person in self.people if not person.learner)


def match(people: Sequence[Person], collected: Iterable[Collected]) -> Matched:
    """Match each learner with at most one person. What fits several is left unclear."""
    ones = sorted(collected, key=lambda one: one.learner)
    fitting: dict[str, set[int]] = {}
    for signs in _SIGNS:  # the surest first
        by_sign: dict[str, set[int]] = {}
        for number, person in enumerate(people):
            for sign in signs.of_person(person):
                by_sign.setdefault(sign, set()).add(number)
        for one in ones:
            if one.learner in fitting:
                continue
            found = set().union(*(by_sign.get(sign, set()) for sign in signs.of_entry(one)))
            if found:
                fitting[one.learner] = found
    learners: dict[int, list[str]] = {}
    unclear = []
    for learner, numbers in fitting.items():
        if len(numbers) > 1:
            several = " or ".join(people[number].shown for number in sorted(numbers))
            unclear.append(f"{learner} may be {several}.")
        for number in numbers:
            learners.setdefault(number, []).append(learner)
    made = []
    for number, person in enumerate(people):
        mine = learners.get(number, [])
        sure = [learner for learner in mine if len(fitting[learner]) == 1]
        if len(mine) > 1 and sure:
            unclear.append(f"{person.shown} may have handed in all of {', '.join(mine)}.")
        # Where it is unclear whose an entry is, nobody of those is said to be absent.
        made.append(replace(person, learner=next(iter(sure or mine), "")))
    strangers = tuple(one.learner for one in ones if one.learner not in fitting)
    return Matched(tuple(made), strangers, tuple(unclear))


@dataclass(frozen=True)
class _Signs:
    of_person: Callable[[Person], Iterable[str]]
    of_entry: Callable[[Collected], Iterable[str]]


def _of_learner(one: Collected) -> list[str]:
    """Ids that may stand in the name of a folder: ``20260001 김민준``."""
    if one.source != "folder":
        return []
    return [
        plain_id(each) for each in (one.learner, *re.split(r"[\s_\-()]+", one.learner)) if each
    ]


def _names(one: Collected) -> list[str]:
    if one.name:
        return [plain_name(one.name)]
    if one.source != "folder":
        return []
    words = [each for each in re.split(r"[\s_\-()]+", one.learner) if each]
    bare = "".join(word for word in words if not any(map(str.isdigit, word)))
    return [plain_name(each) for each in (one.learner, bare, *words) if each]


_SIGNS = (
    _Signs(lambda person: person.ids, lambda one: [plain_id(one.id)] if one.id else []),
    _Signs(lambda person: person.ids, _of_learner),
    _Signs(
        lambda person: [person.email.casefold()] if person.email else [],
        lambda one: [one.email.casefold()] if one.email else [],
    ),
    _Signs(lambda person: person.names, _names),
)
