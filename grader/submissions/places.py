"""The folders in which modules lie, and which of them counts before which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from grader.submissions.names import same

Parts = tuple[str, ...]

KIT = frozenset({"tests", "grader"})
"""These hold the kit in a release, unless there is nothing else."""

_OFFICIAL = {"exercises": 0, "notebooks": 1}
"""Where a release has its stubs, in which a learner's own pytest looks first."""
_HERE, _ELSEWHERE = 2, 3

_ASIDE = re.compile(
    r"(?:.*[\W_])?(?:old|older|backups?|bak|archived?|copy|copies|drafts?|tmp|temp|orig"
    r"|originals?|starter|handout|templates?|solutions?|복사본|사본|백업|이전|원본)(?:[\W_\d].*)?"
)
"""Folders of what was put aside, or of what others wrote."""

_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
_PEOPLE = re.compile(r"student|learner|user|person|people|group|team|학생|조$")
"""Folders that differ by a number here are not one after the other, as weeks are."""


def folders(path: str) -> Parts:
    """The folders above ``path``, as keys: some systems take A and a for the same."""
    return tuple(same(part) for part in path.split("/")[:-1])


def is_module(path: str, modules: Sequence[str]) -> bool:
    """Whether ``path`` has the name of a module, as Python or as a notebook."""
    name = PurePosixPath(path)
    return name.stem in modules and name.suffix in (".py", ".ipynb")


def common(holders: Iterable[Parts]) -> Parts:
    """The innermost folder in which all of ``holders`` lie."""
    first, *others = sorted(holders) or [()]
    for other in others:
        while other[: len(first)] != first:
            first = first[:-1]
    return first


@dataclass(frozen=True)
class Place:
    """A folder with modules, as it stands to the folder in which all of them lie."""

    folder: Parts
    aside: bool
    kind: int
    home: Parts
    """Whose it is: the folder without a last part that every release has."""

    @classmethod
    def of(cls, folder: Parts, top: Parts) -> Place:
        below = folder[len(top) :]
        kind = _OFFICIAL.get(folder[-1] if folder else "", _ELSEWHERE if below else _HERE)
        home = below[:-1] if kind < _HERE else below
        aside = any(_ASIDE.fullmatch(part) for part in below)
        return cls(folder, aside, kind, home)

    @property
    def order(self) -> tuple:
        """What comes first counts first; of weeks and versions it is the last one."""
        return (self.aside, self.kind, len(self.home), *self._last_first())

    def _last_first(self) -> tuple:
        numbers = tuple(-int(each) for part in self.home for each in _NUMBER.findall(part))
        return numbers, self.home

    def is_decided(self, other: Place) -> bool:
        """Whether there is a reason for which of the two counts first."""
        if (self.aside, self.kind) != (other.aside, other.kind):
            return True
        shorter, longer = sorted((self.home, other.home), key=len)
        if longer[: len(shorter)] == shorter:
            return True
        mine, theirs = _pattern(self.home), _pattern(other.home)
        lettered = any(re.search(r"[^\W\d_]", part) for part in mine)
        return mine == theirs and lettered and not any(map(_PEOPLE.search, mine))


def _pattern(home: Parts) -> Parts:
    return tuple(_NUMBER.sub("#", part) for part in home)
