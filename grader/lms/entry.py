"""What one learner handed in, as it lies in a download: not looked into yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from grader.submissions.listing import Found


@dataclass(frozen=True)
class Handed:
    """One file: where it lies in the download, and what the learner called it."""

    source: str
    path: str
    found: Found


@dataclass(frozen=True)
class Entry:
    """The files of one learner, and what the source says about them."""

    learner: str
    """What the folder in the class folder may be called; not yet made safe."""
    entry: str
    """The folder or file in the download."""
    files: tuple[Handed, ...] = ()
    name: str = ""
    id: str = ""
    email: str = ""
    submitted: datetime | None = None
    late: bool | None = None
    extension: datetime | None = None
    team: str = ""
    """Who handed in the same files, if the source says so: they are of one team."""
    notes: tuple[str, ...] = ()
    """What the instructor should know about it."""


@dataclass(frozen=True)
class Entries:
    """All entries of a download, and the names in it that are nobody's."""

    found: tuple[Entry, ...]
    nobodys: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What was taken for granted, for the instructor to see."""
