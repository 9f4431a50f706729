"""Moodle's "download all submissions", with folders and without, blind or not.

The names are those of ``mod/assign/locallib.php``: ``Full name_ID_assignsubmission_file_``
is a folder, or begins a file's name. An underscore in a name was made a space.
"""

from __future__ import annotations

import re

from grader.lms.download import Download
from grader.lms.entry import Entries, Entry, Handed
from grader.lms.lms import Asked, Known
from grader.lms.moodle import words
from grader.lms.moodle import worksheet as worksheets

_NAME = re.compile(
    r"(?P<name>[^_/]+)_(?P<id>\d+)_assignsubmission_(?P<plugin>[a-z]+)_?(?P<rest>.*)", re.DOTALL
)

_KNOWN = re.compile(r"(?P<name>.*)_(?P<id>\d+)_assignsubmission_.*")
_FORBIDDEN = str.maketrans({each: " " for each in '_/\\:*?"<>|'})


def known(folder: str) -> Known | None:
    """What the name of a folder in the download says."""
    found = _KNOWN.fullmatch(folder)
    return Known(found["name"], found["id"]) if found else None


def feedback_place(name: str, id: str) -> str:
    """As *Upload multiple feedback files* wants a learner's page to be called.

    It reads the number of the participant from ``Full Name_NUMBER_assignsubmission_file_``
    (``importziplib.php`` of ``assignfeedback_file``); the name may hold no underscore.
    """
    name = " ".join((name or "Participant").translate(_FORBIDDEN).split())
    return f"{name}_{id}_assignsubmission_file_/feedback.html"


def fits(download: Download) -> bool:
    """Whether Moodle may have made it."""
    return any(_NAME.fullmatch(top) for top in download.tops)


def entries(download: Download, asked: Asked, modules: tuple[str, ...]) -> Entries:
    """One entry a participant; with the grading worksheet, also times and addresses.

    Raises:
        Trouble: the worksheet cannot be understood.
    """
    sheet = worksheets.Worksheet()
    if asked.worksheet is not None:
        sheet = worksheets.read(asked.worksheet, asked.zone)
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
        own_name, team = _of_team(name, line.name)
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
                team=team,
            )
        )
    return Entries(tuple(made), tuple(nobodys), sheet.notes)


def _of_team(name: str, in_worksheet: str) -> tuple[str, str]:
    """The full name as far as it is known, and the group: where groups hand in, Moodle writes
    ``Group-Full Name``, and the files of all into each member's folder."""
    known = " ".join(in_worksheet.replace("_", " ").split()).casefold()
    for of_person in (known, *words.blind()):
        if of_person and name.casefold() == of_person:
            return in_worksheet if of_person != known else name, ""
        if of_person and name.casefold().endswith(f"-{of_person}"):
            return in_worksheet, name[: -len(of_person) - 1]
    return name, ""
