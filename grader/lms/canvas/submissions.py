"""Canvas's "download submissions": loose files ``smithbob_[LATE_]user_attachment_name``."""

from __future__ import annotations

import re

from grader.lms.download import Download
from grader.lms.entry import Entries, Entry, Handed
from grader.lms.lms import Asked, Known

_NAME = re.compile(
    r"(?P<name>.*?)_(?:(?P<late>LATE)_)?(?P<user>\d+)_(?P<number>\d+|text|link)"
    r"(?:_(?P<file>.+)|(?P<html>\.html?))",
    re.DOTALL,
)
# Canvas names anonymous learners by five letters and figures.
_ANONYMOUS = re.compile(
    r"(?P<name>anon)_(?:(?P<late>LATE)_)?(?P<user>[A-Za-z0-9]{5})_(?P<number>\d+)_(?P<file>.+)"
)
_BEGINS = re.compile(r"[^_]+_(?:LATE_)?(?P<id>\d+)_\d+(_.*)?")


def _match(top: str) -> re.Match | None:
    if "_assignsubmission_" in top:  # Moodle's
        return None
    return _ANONYMOUS.fullmatch(top) or _NAME.fullmatch(top)


def known(folder: str) -> Known | None:
    """What a file's name says, of a class that was scored right from the download. The short
    name in it is nobody's full one."""
    found = _BEGINS.fullmatch(folder)
    return Known(id=found["id"]) if found else None


def fits(download: Download) -> bool:
    """Whether Canvas may have made it."""
    return any("/" not in found.path and _match(found.path) for found in download.files)


def entries(download: Download, asked: Asked, modules: tuple[str, ...]) -> Entries:
    """One entry a user. What Canvas does not mark as late is not late."""
    people: dict[str, list[tuple[re.Match, Handed]]] = {}
    nobodys = []
    for found in download.files:
        match = _match(found.path) if "/" not in found.path else None
        if match is None:
            nobodys.append(found.path.split("/", 1)[0])
            continue
        file = Handed(found.path, match["file"] or "text.html", found)
        people.setdefault(match["user"], []).append((match, file))
    made = []
    for user, files in people.items():
        name = "" if files[0][0]["name"] == "anon" else files[0][0]["name"]
        made.append(
            Entry(
                learner=f"{files[0][0]['name']}_{user}".strip("_"),
                entry=files[0][1].source,
                files=tuple(file for _, file in files),
                name=name,
                id=user,
                late=any(match["late"] for match, _ in files),
            )
        )
    return Entries(tuple(made), tuple(dict.fromkeys(nobodys)))
