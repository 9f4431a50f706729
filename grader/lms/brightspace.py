"""Brightspace's (D2L's) download of an assignment: ``12345-67890 - Ada Byron - Dec 1, 2026 1005 AM``.

It is a folder, or begins a file's name. From documentation and others' scripts; no genuine
download was at hand.
"""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

from grader.lms import attempts, times
from grader.lms.attempts import Attempt
from grader.lms.download import Download
from grader.lms.entry import Entries, Entry, Handed
from grader.lms.lms import Asked, Lms

_NAME = re.compile(
    r"(?P<user>\d+)-(?P<folder>\d+) - (?P<name>.+) - "
    r"(?P<when>\w+\.? \d{1,2}, \d{4} \d{1,2}:?\d{2}(?: ?[AP]M)?)(?: - (?P<file>.+))?",
    re.DOTALL,
)
_INDEX = "index.html"
_CLOCK = re.compile(r"(\d{1,2}):?(\d{2})(?= ?[AP]M$|$)")


def fits(download: Download) -> bool:
    """Whether Brightspace may have made it."""
    return any(_NAME.fullmatch(top) for top in download.tops)


def entries(download: Download, asked: Asked, modules: tuple[str, ...]) -> Entries:
    """One entry a user, of all that they handed in at different times."""
    people: dict[str, list[tuple[re.Match, Attempt]]] = {}
    nobodys = []
    for top, founds in download.tops.items():
        match = _NAME.fullmatch(top)
        if match is None:
            nobodys += [] if top == _INDEX else [top]
            continue
        files = tuple(
            Handed(one.path, one.path.partition("/")[2] or match["file"] or one.path, one)
            for one in founds
        )
        attempt = Attempt(_time(match["when"], asked.zone), top, files)
        people.setdefault(match["user"], []).append((match, attempt))
    made = []
    for user, parts in people.items():
        by_time: dict[object, list[Attempt]] = {}
        for _, one in parts:  # loose files of one time are one attempt
            by_time.setdefault(one.when or one.entry, []).append(one)
        whole = [
            Attempt(ones[0].when, ones[0].entry, tuple(f for one in ones for f in one.files))
            for ones in by_time.values()
        ]
        files, submitted, notes = attempts.last_of_each(whole)
        name = parts[0][0]["name"].strip()
        made.append(
            Entry(
                learner=f"{name}_{user}",
                entry=parts[0][1].entry,
                files=files,
                name=name,
                id=user,
                submitted=submitted,
                notes=notes,
            )
        )
    return Entries(tuple(made), tuple(nobodys), times.zone_note(asked.zone))


def _time(written: str, zone: tzinfo | None) -> datetime | None:
    """``Dec 1, 2026 1005 AM``: no colon may stand in a file's name."""
    return times.worded(_CLOCK.sub(r"\1:\2", written), zone)


LMS = Lms(
    name="brightspace",
    title="Brightspace",
    fits=fits,
    entries=entries,
    known_by="Brightspace's number",
    own_numbers=True,
    headings={"id": "orgdefinedid"},
)
