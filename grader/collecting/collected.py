"""``collected.csv``: whose each folder of a class folder is, and when it was handed in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from grader.lms import times
from grader.tables import sheet
from grader.words import Trouble, say

NAME = "collected.csv"

_HEADINGS = ("learner", "name", "id", "email", "submitted", "late", "source", "entry", "extension", "team")
_LATE = {True: "yes", False: "no", None: "unknown"}


@dataclass(frozen=True)
class Collected:
    """One learner's entry, as far as its source says. Empty texts are unknown."""

    learner: str
    """The folder in the class folder; the learner of a report."""
    name: str = ""
    """The full name, in NFC."""
    id: str = ""
    """The source's own: a Moodle participant, a Canvas user, a student id."""
    email: str = ""
    submitted: datetime | None = None
    """With a time zone; ``None`` if the source does not say."""
    late: bool | None = None
    """As the source says; ``None`` if it does not. Unknown is never late."""
    source: str = ""
    """The name of an LMS, as in ``grader.lms.registry``."""
    entry: str = ""
    """The folder or file in the download."""
    extension: datetime | None = None
    """Until when the source granted more time, with a time zone."""
    granted: datetime | None = None
    """Until when the instructor granted more time. It is not in ``collected.csv``."""
    late_days: int | None = None
    """How many days the instructor lets them be late for free; None: what the policy says."""
    team: str = ""
    """Whom it was handed in with: learners of one team have one submission."""


def together(collected: Mapping[str, Collected], learner: str) -> tuple[str, ...]:
    """The others whose submission it is too, by name."""
    team = collected[learner].team if learner in collected else ""
    return tuple(
        one.name or one.learner
        for one in sorted(collected.values(), key=lambda one: one.learner)
        if team and one.team == team and one.learner != learner
    )


def read(folder: Path) -> dict[str, Collected]:
    """What ``folder/collected.csv`` says, by learner; empty when there is no such file.

    Raises:
        Trouble: it cannot be understood.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    table = sheet.read(path)
    if "learner" not in table.headings:
        raise Trouble(
            say(
                "{path} has no column 'learner'. Run grader collect again to make it anew.",
                path=str(path),
            )
        )
    found = {}
    for number, row in enumerate(table.rows, start=2):
        known = {heading: row.get(heading, "") for heading in _HEADINGS}
        found[known["learner"]] = Collected(
            **{
                **known,
                "submitted": _time(path, number, known["submitted"]),
                "extension": _time(path, number, known["extension"]),
                "late": {"yes": True, "no": False}.get(known["late"].casefold()),
            }
        )
    return found


def text(collected: Iterable[Collected]) -> str:
    """The whole file, sorted by learner."""
    return sheet.text(
        _HEADINGS,
        (
            (
                one.learner,
                one.name,
                one.id,
                one.email,
                one.submitted.isoformat() if one.submitted else "",
                _LATE[one.late],
                one.source,
                one.entry,
                one.extension.isoformat() if one.extension else "",
                one.team,
            )
            for one in sorted(collected, key=lambda one: one.learner)
        ),
    )


def _time(path: Path, number: int, written: str) -> datetime | None:
    if not written:
        return None
    time = times.iso(written)
    if time is None or time.tzinfo is None:
        raise Trouble(
            say(
                "{path}, line {number}: {written!r} is not a time with a zone. "
                "Write it like 2026-03-02T23:59:00+09:00, or leave it empty.",
                path=str(path),
                number=number,
                written=written,
            )
        )
    return time
