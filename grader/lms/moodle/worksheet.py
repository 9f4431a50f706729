"""Moodle's offline grading worksheet: who, and when a submission was last changed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path

from grader.lms import times
from grader.lms.moodle import words
from grader.submissions.names import normal
from grader.tables import sheet
from grader.words import Trouble, say

_IDENTIFIER = re.compile(r"\D*(\d+)\D*")
_NOTHING = ("", "-")


@dataclass(frozen=True)
class Line:
    """What the worksheet says of one participant."""

    name: str = ""
    email: str = ""
    submitted: datetime | None = None
    extension: datetime | None = None
    """Until when this participant may hand in without being late."""


@dataclass(frozen=True)
class Worksheet:
    """All lines, by the number that Moodle gives a participant in the assignment."""

    lines: dict[str, Line] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def read(path: Path, zone: tzinfo | None) -> Worksheet:
    """Read the worksheet, in any language of ``words``.

    Args:
        path: the CSV as Moodle gave it.
        zone: in which its times are; Moodle writes none. ``None``: this computer's.

    Raises:
        Trouble: it is none.
    """
    table = sheet.read(path)
    heads = {kind: table.headings[at] for at, kind in words.kinds(table.headings).items()}
    identifier = table.headings[0]  # Moodle puts it first, in whatever language
    when = heads.get("submitted") or next(filter(_is_time, table.headings), None)
    if when is None or not any(_IDENTIFIER.fullmatch(row[identifier]) for row in table.rows):
        raise Trouble(
            say(
                "{path} is not Moodle's grading worksheet: its first column should hold the "
                "identifiers, and one be headed 'Last modified (submission)'.",
                path=str(path),
            )
        )
    name, email, status = (heads.get(kind, "") for kind in ("name", "email", "status"))
    lines, unread = {}, 0
    for row in table.rows:
        found = _IDENTIFIER.fullmatch(row[identifier])
        if found is None:
            continue
        time = times.worded(row[when], zone)
        unread += time is None and row[when] not in _NOTHING
        granted = words.extension(row.get(status, ""))
        until = times.worded(granted, zone) if granted else None
        unread += granted is not None and until is None
        if found[1] in lines:
            raise Trouble(
                say(
                    "{path} has two rows of {identifier}. Download it again.",
                    path=str(path),
                    identifier=row[identifier],
                )
            )
        lines[found[1]] = Line(normal(row.get(name, "")), row.get(email, ""), time, until)
    notes = []
    if zone is None:
        here = datetime.now().astimezone().tzname()
        notes.append(
            f"{path.name} names no time zone: its times are taken for this computer's "
            f"({here}). Name another with --zone."
        )
    if unread:
        notes.append(
            f"{path.name}: {unread} times are written in a way that is not known here; "
            "they stay unknown."
        )
    return Worksheet(lines, tuple(notes))


def _is_time(heading: str) -> bool:
    """In a version of English or Korean that has another word for it."""
    heading = heading.casefold()
    return ("modified" in heading and "submission" in heading) or (
        "수정" in heading and "제출" in heading
    )
