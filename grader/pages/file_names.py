"""Learners' names as names of files: on every system, and no two the same."""

from __future__ import annotations

import re
from collections.abc import Iterable

from grader.submissions.names import normal, printable, same

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_BYTES = 120


def file_names(learners: Iterable[str], ending: str) -> dict[str, str]:
    """A name of a file for each learner, in the learner's own letters.

    Windows forbids some characters and names, and takes ``Kim`` and ``kim`` for the same,
    as macOS does; a second one gets a number.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for learner in learners:
        stem = _stem(learner)
        name, number = f"{stem}{ending}", 1
        while same(name) in taken:
            number += 1
            name = f"{stem}-{number}{ending}"
        taken.add(same(name))
        found[learner] = name
    return found


def _stem(learner: str) -> str:
    stem = _FORBIDDEN.sub("_", printable(normal(learner)))
    stem = stem.encode("utf-8")[:_BYTES].decode("utf-8", "ignore").strip(" .")
    return f"_{stem}" if not stem or _DEVICES.fullmatch(stem) else stem
