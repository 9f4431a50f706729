"""What is known about a learning platform: how to tell its download, and what is in its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path

from grader.lms.download import Download
from grader.lms.entry import Entries
from grader.lms.gradesheet import Gradesheet


@dataclass(frozen=True)
class Asked:
    """What the instructor said beside the download."""

    source: str | None = None
    assignment: str | None = None
    """Of a tree that holds several."""
    worksheet: Path | None = None
    """A table of the LMS's own beside the download."""
    zone: tzinfo | None = None


@dataclass(frozen=True)
class Known:
    """What the name of a folder in a download says of a person. Empty texts: nothing."""

    name: str = ""
    id: str = ""


@dataclass(frozen=True)
class Gradebook:
    """The LMS's own file of grades, which is filled in."""

    metavar: str
    help: str
    owns: Callable[[Sequence[str]], bool]
    """Whether headings are those of such a file."""
    read: Callable[[Path, str | None], Gradesheet]
    """The file, with the column of grades that was asked for or that is clear.

    Raises:
        Trouble: it is no such file, or the column is not clear.
    """


@dataclass(frozen=True)
class Lms:
    """One learning platform, or another place that submissions come from."""

    name: str
    """As in ``--from`` and in ``collected.csv``."""
    title: str
    """As in a sentence."""
    entries: Callable[[Download, Asked, tuple[str, ...]], Entries]
    """The learners' entries in a download, for a course of these modules.

    Raises:
        Trouble: it, or a file that comes with it, cannot be understood.
    """
    known_by: str
    """What it tells learners apart by, where no roster was given."""
    fits: Callable[[Download], bool] | None = None
    """Whether it may have made a download; None: of what nobody else made."""
    only_asked: bool = False
    """Its downloads look like what else is about: it is taken only where ``--from`` names it."""
    options: frozenset[str] = frozenset()
    """Which of :class:`Asked` but the zone mean anything to it."""
    own_numbers: bool = False
    """Its ids are numbers of its own: elsewhere the same number is somebody else."""
    folder_is_key: bool = False
    """What a learner's folder is called is the person's key."""
    key_in_folder: bool = False
    """There may be more around it: ``hw1-LOGIN``, ``20260001_final``."""
    short_names: bool = False
    """Names in its downloads are the last name and the first in one word."""
    renames_files: bool = False
    """No file has the name that its learner gave it."""
    headings: Mapping[str, str] = field(default_factory=dict)
    """By what they mean (see ``collecting/roster.py``): its headings of lists of people, with
    neither blanks nor punctuation, those that others do not have."""
    own_number: Callable[[Mapping[str, str]], str] = lambda row: ""
    """The number that it knows a person by, from a row of a roster by plain heading; empty if
    that is none of its own lists."""
    known: Callable[[str], Known | None] = lambda folder: None
    """What the name of a learner's folder in its download says; None if it is no such name."""
    gradebook: Gradebook | None = None
    feedback: Callable[[str, str], str] | None = None
    """Where a learner's page lies in a zip that it takes, by name and id."""
