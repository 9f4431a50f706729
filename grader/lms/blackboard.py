"""Blackboard's "Assignment File Download": ``HW 1_ada_attempt_2026-12-01-10-05-33_words.py``.

Beside them lies one text an attempt, which names the person and what each file was called.
From documentation and others' scripts; no genuine download was at hand.
"""

from __future__ import annotations

import contextlib
import os
import re
from datetime import datetime

from grader.lms import attempts, times
from grader.lms.attempts import Attempt
from grader.lms.download import Download
from grader.lms.entry import Entries, Entry, Handed
from grader.lms.lms import Asked, Lms
from grader.submissions.names import normal, shown
from grader.submissions.refused import LeftOut, Refused

_NAME = re.compile(
    r"(?P<who>.+)_attempt_(?P<when>\d{4}(?:-\d\d){5})(?:_(?P<file>.+)|\.txt)", re.DOTALL
)
_PERSON = re.compile(r"[^:]*:\s*(?P<name>.+?)\s*\((?P<login>[^()]+)\)\s*")
"""The first line of an attempt's text: ``Name: Ada Byron (ada)``, in whatever language."""
_TEXT_BYTES = 1 << 20


def fits(download: Download) -> bool:
    """Whether Blackboard may have made it."""
    return any("/" not in found.path and _NAME.fullmatch(found.path) for found in download.files)


def entries(download: Download, asked: Asked, modules: tuple[str, ...]) -> Entries:
    """One entry a login. Which part of a name is the login, the texts say; where one is
    missing, what all names begin with is the assignment."""
    found: dict[str, dict[str, list]] = {}
    nobodys = []
    for each in download.files:
        match = _NAME.fullmatch(each.path) if "/" not in each.path else None
        if match is None:
            nobodys.append(each.path.split("/", 1)[0])
        else:
            found.setdefault(match["who"], {}).setdefault(match["when"], []).append(
                (match["file"], each)
            )
    begins = os.path.commonprefix(list(found)) if len(found) > 1 else ""
    begins = begins[: begins.rfind("_") + 1]
    made = []
    for who, by_time in found.items():
        name = login = ""
        all_attempts, entry = [], ""
        for when, files in by_time.items():
            called: dict[str, str] = {}
            for own, each in files:
                if own is None:
                    name, login, called = _told(each, who)
                    name, login = normal(name), normal(login)
            handed = tuple(
                Handed(each.path, called.get(each.path, own), each)
                for own, each in files
                if own is not None
            )
            entry = entry or next((one.source for one in handed), "")
            time = datetime.strptime(when, "%Y-%m-%d-%H-%M-%S")
            all_attempts.append(Attempt(times.local(time, asked.zone), entry, handed))
        entry = entry or next(iter(by_time.values()))[0][1].path
        login = login or (who.removeprefix(begins) if begins else who.rpartition("_")[2])
        files, submitted, notes = attempts.last_of_each(all_attempts)
        made.append(
            Entry(login, entry, files, name=name, id=login, submitted=submitted, notes=notes)
        )
    return Entries(tuple(made), tuple(dict.fromkeys(nobodys)), times.zone_note(asked.zone))


def _told(found, who: str) -> tuple[str, str, dict[str, str]]:
    """Name, login, and what each file was called, from an attempt's text. A login that does
    not stand in the file's own name is somebody's joke."""
    lines: list[str] = []
    with contextlib.suppress(LeftOut, Refused):
        text = found.read(_TEXT_BYTES).decode("utf-8-sig", "replace")
        lines = text.splitlines()
    person = _PERSON.fullmatch(lines[0]) if lines else None
    called: dict[str, str] = {}
    before = ""
    for line in lines:
        value = normal(line.partition(":")[2].strip())
        if (match := _NAME.fullmatch(value)) and match["who"] == who and before:
            called[value] = before.replace("\\", "/").rsplit("/", 1)[-1]
        before = value
    if person is None or not who.endswith(f"_{person['login']}"):
        return "", "", called
    return shown(person["name"]), person["login"], called


LMS = Lms(
    name="blackboard",
    title="Blackboard",
    fits=fits,
    entries=entries,
    known_by="Blackboard's user name",
    renames_files=True,
)
