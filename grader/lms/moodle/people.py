"""Moodle's lists of people: participants and the grading worksheet."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PARTICIPANT = re.compile(r"\D+ (\d+)")
"""The worksheet's identifier: ``Participant 12``."""


def headings() -> dict[str, str]:
    """Headings that mean something of a person, by what they mean."""
    return {"other": "identifier 식별자", "id": "idnumber id번호"}


def own_number(row: Mapping[str, str]) -> str:
    """The participant's number, of a row of the worksheet; empty if there is none."""
    cells = (row.get(heading, "").strip() for heading in headings()["other"].split())
    found = next(filter(None, map(_PARTICIPANT.fullmatch, cells)), None)
    return found[1] if found else ""
