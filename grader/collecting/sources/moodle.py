"""Moodle's "download all submissions", with folders and without, blind or not.

The names are those of ``mod/assign/locallib.php``: ``Full name_ID_assignsubmission_file_``
is a folder, or begins a file's name. An underscore in a name was made a space.
"""

from __future__ import annotations

import re
from datetime import tzinfo
from pathlib import Path

from grader.collecting import moodle_words
from grader.collecting import worksheet as worksheets
from grader.collecting.download import Download
from grader.collecting.entry import Entries, Entry, Handed

_NAME = re.compile(
    r"(?P<name>[^_/]+)_(?P<id>\d+)_assignsubmission_(?P<plugin>[a-z]+)_?(?P<rest>.*)", re.DOTALL
)


def fits(download: Download) -> bool:
    """Whether Moodle may have made it."""
    return any(_NAME.fullmatch(top) for top in download.tops)


def entries(download: Download, worksheet: Path | None, zone: tzinfo | None) -> Entries:
    """One entry a participant; with the grading worksheet, also times and addresses.

    Raises:
        Trouble: the worksheet cannot be understood.
    """
    sheet = worksheets.read(worksheet, zone) if worksheet else worksheets.Worksheet()
    people: dict[str, list[tuple[str, str, list[Handed]]]] = {}
    nobodys = []
    for top, founds in download.tops.items():
        match = _NAME.fullmatch(top)
        if match is None:
            nobodys.append(top)
            continue
        files = []
        for found in founds:
            below = found.path.partition("/")[2]
            own = "/".join(part for part in (match["rest"], below) if part)
            files.append(Handed(found.path, own, found))
        people.setdefault(match["id"], []).append((match["name"].strip(), top, files))
    made = []
    for id, parts in people.items():
        name, top, _ = parts[0]
        line = sheet.lines.get(id, worksheets.Line())
        own_name = line.name if name.casefold() in moodle_words.blind() else name
        made.append(
            Entry(
                learner=f"{name}_{id}",
                entry=top,
                files=tuple(file for _, _, files in parts for file in files),
                name=own_name,
                id=id,
                email=line.email,
                submitted=line.submitted,
                extension=line.extension,
            )
        )
    return Entries(tuple(made), tuple(nobodys), sheet.notes)
