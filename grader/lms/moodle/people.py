"""Moodle's lists of people: participants and the grading worksheet, in its languages."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from grader.lms.moodle import words
from grader.submissions.names import normal

_PARTICIPANT = re.compile(r"\D+ ?(\d+)")
"""The worksheet's identifier: ``Participant 12``, ``참가자12``."""
_MEANINGS = {
    "recordid": "other",
    "username": "other",
    "idnumber": "id",
    "email": "email",
    "fullname": "name",
    "fullnameuser": "name",
    "firstname": "first",
    "lastname": "last",
}
"""What Moodle's texts mean as headings, by their keys."""


@functools.cache
def headings() -> dict[str, str]:
    """Headings that mean something of a person, by what they mean. One that means two things
    is not among them, but for a full name that is a first name beside a last one."""
    found: dict[str, set[str]] = {"id번호": {"id"}}
    for texts in words.texts().values():
        for key, meaning in _MEANINGS.items():
            if key in texts:
                found.setdefault(_plain(texts[key]), set()).add(meaning)
    made: dict[str, list[str]] = {}
    for heading, meanings in found.items():
        if meanings == {"name", "first"}:
            meanings = {"name"}
        if heading and len(meanings) == 1:
            made.setdefault(*meanings, []).append(heading)
    return {meaning: " ".join(each) for meaning, each in made.items()}


def own_number(row: Mapping[str, str]) -> str:
    """The participant's number, of a row of the worksheet; empty if there is none."""
    identifiers = {_plain(texts["recordid"]) for texts in words.texts().values()}
    cells = (cell.strip() for heading, cell in row.items() if heading in identifiers)
    found = next(filter(None, map(_PARTICIPANT.fullmatch, cells)), None)
    return found[1] if found else ""


def _plain(heading: str) -> str:
    return re.sub(r"[\W_]+", "", normal(heading).casefold())
