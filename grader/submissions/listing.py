"""The names in one entry, before any content is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

from grader.submissions import limits, names
from grader.words import Sentence, say


@dataclass(frozen=True)
class Found:
    """One file: its path inside the entry, and how to read it."""

    path: str
    read: Callable[[int], bytes]
    """``read(n)`` gives at most n bytes. Raises LeftOut or Refused."""
    size: int = 0
    """Its size, as far as that can be known, or was claimed, before reading."""
    disk: Path | None = None
    """Where it lies, if it lies on disk by itself."""


@dataclass(frozen=True)
class Listing:
    """What one entry holds: safe relative paths, and what was ignored on the way."""

    name: str
    files: tuple[Found, ...]
    notes: tuple[Sentence, ...] = ()
    left_out: tuple[Sentence, ...] = ()
    """Those of the notes that may mean work which is not graded."""


class Why(Enum):
    """Why a file is ignored."""

    OUTSIDE = auto()
    LINK = auto()
    SPECIAL = auto()
    DEEP = auto()
    ENCRYPTED = auto()
    PACKING = auto()
    UNREADABLE = auto()

    def may_be_work(self, ignored: list[str]) -> bool:
        """Whether it may keep something from being graded. What lies too deep, or has an
        unsafe name, is an environment or an attack, and no work."""
        if self in (Why.DEEP, Why.OUTSIDE):
            return False
        # A path that ends with a slash is a whole folder.
        return any(path.lower().endswith((".py", ".ipynb", "/")) for path in ignored)

    def note(self, ignored: list[str]) -> Sentence:
        """One sentence for all of them: a hostile zip must not fill a report."""
        paths = names.listed(ignored)
        match self:
            case Why.OUTSIDE:
                return say("Ignored, since the name is not a safe one: {names}.", names=paths)
            case Why.LINK:
                return say("Ignored, since links are not followed: {names}.", names=paths)
            case Why.SPECIAL:
                return say("Ignored, since it is not an ordinary file: {names}.", names=paths)
            case Why.DEEP:
                return say(
                    "Ignored, since it lies more than {depth} folders deep: {names}.",
                    depth=limits.DEPTH,
                    names=paths,
                )
            case Why.ENCRYPTED:
                return say("Ignored, since it needs a password: {names}.", names=paths)
            case Why.PACKING:
                return say(
                    "Ignored, since it is compressed in an unusual way: {names}.",
                    names=paths,
                )
            case Why.UNREADABLE:
                return say("Ignored, since it cannot be read: {names}.", names=paths)


@dataclass
class Gathering:
    """A listing in the making."""

    name: str
    _files: list[Found] = field(default_factory=list)
    _ignored: dict[Why, list[str]] = field(default_factory=dict)

    def place(self, name: str) -> str | None:
        """The safe path for ``name``; ``None`` if it is ignored, with a note if it should."""
        path = names.inside(name)
        if path is None:
            self.ignore(Why.OUTSIDE, name)
            return None
        parts = path.split("/")
        if any(names.skipped(part) for part in parts):
            return None
        if len(parts) > limits.DEPTH:
            self.ignore(Why.DEEP, path)
            return None
        return path

    def ignore(self, why: Why, name: str) -> None:
        self._ignored.setdefault(why, []).append(name)

    def add(self, found: Found) -> None:
        self._files.append(found)

    def listing(self) -> Listing:
        notes = {why: why.note(self._ignored[why]) for why in Why if why in self._ignored}
        work = (note for why, note in notes.items() if why.may_be_work(self._ignored[why]))
        return Listing(self.name, tuple(self._files), tuple(notes.values()), tuple(work))
