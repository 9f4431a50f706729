"""Which of the files that may be a module are sent, under which names.

A stub that nobody touched must not win against an answer, and telling one needs what is done
in the sandbox only. So all that may be meant is sent, in order: the worker takes, exercise by
exercise, the first that is more than a stub.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from grader.submissions.claims import PYTHON, Claim, Sign
from grader.submissions.names import listed, shown
from grader.submissions.notes import Notes
from grader.submissions.places import Place, common
from grader.submissions.refused import Refused
from grader.words import Sentence, say

_NUMBER = re.compile(r"\d{1,3}")


@dataclass(frozen=True)
class Source:
    """A claim, and where it stands among all."""

    claim: Claim
    place: Place

    @property
    def order(self) -> tuple:
        """What comes first counts first."""
        claim = self.claim
        # Of several copies the last one comes first: (2) is younger than (1).
        numbers = [-int(each) for each in _NUMBER.findall(PurePosixPath(claim.path).stem)]
        return (
            self.place.aside,
            max(claim.sign, Sign.MARK),
            self.place.order,
            claim.sign,
            claim.suffix != PYTHON,
            numbers if claim.sign is Sign.COPY else [],
            claim.path,
        )


@dataclass(frozen=True)
class Chosen:
    """The sources of one module, the first counts first."""

    module: str
    sources: tuple[Source, ...]


def choose(
    claims: Iterable[Claim], modules: Sequence[str], name: str, notes: Notes
) -> tuple[Chosen, ...]:
    """The sources of each module that there is any of.

    Raises:
        Refused: of two folders each holds a module, and nothing says which is meant.
    """
    everything = tuple(claims)
    top = common({claim.folder for claim in everything})
    made = []
    for module in modules:
        own = [
            Source(claim, Place.of(claim.folder, top))
            for claim in everything
            if claim.module == module
        ]
        own = _without_twins(sorted(own, key=lambda source: source.order))
        if own:
            _check(own, name)
            made.append(Chosen(module, tuple(own)))
    _tell(made, notes)
    return tuple(made)


def _without_twins(sources: Sequence[Source]) -> list[Source]:
    kept = {}
    for source in sources:
        kept.setdefault((source.claim.suffix, source.claim.key), source)
    return list(kept.values())


def _check(sources: Sequence[Source], name: str) -> None:
    best = sources[0]
    for other in sources[1:]:
        alike = (best.claim.suffix, best.claim.sign) == (other.claim.suffix, other.claim.sign)
        if alike and not best.place.is_decided(other.place):
            folders = ["/".join(each.claim.folder) or "." for each in (best, other)]
            raise Refused(
                say(
                    "{name} holds exercises in several folders, and which are meant is not "
                    "clear: {folders}. Keep one.",
                    name=shown(name),
                    folders=listed(sorted(folders)),
                )
            )


def _tell(chosen: Sequence[Chosen], notes: Notes) -> None:
    groups: dict[tuple[str, ...], list[Chosen]] = {}
    for each in chosen:
        first = each.sources[0].claim
        if len(each.sources) == 1 and first.sign is not Sign.NAME:
            notes.append(_under_another_name(first))
        if len(each.sources) > 1:
            groups.setdefault(tuple(map(_pattern, each.sources)), []).append(each)
    for patterns, group in groups.items():
        paths = patterns
        if len(group) == 1:
            paths = tuple(source.claim.path for source in group[0].sources)
        notes.append(_several(paths, [each.module for each in group]))


def _under_another_name(claim: Claim) -> Sentence:
    path, module = shown(claim.path), claim.module
    if claim.suffix == PYTHON:
        return say("{name} is taken for {module}.py.", name=path, module=module)
    return say("{path} is taken for {name}.ipynb.", path=path, name=module)


def _pattern(source: Source) -> str:
    """The path, with a star for the module."""
    head, slash, tail = source.claim.path.rpartition("/")
    return f"{head}{slash}{tail.replace(source.claim.module, '*')}"


def _several(paths: Sequence[str], modules: Sequence[str]) -> Sentence:
    return say(
        "For {modules}, {taken} is graded; exercises that are untouched there are taken "
        "from {others}.",
        modules=listed(modules),
        taken=shown(paths[0]),
        others=listed(paths[1:]),
    )
