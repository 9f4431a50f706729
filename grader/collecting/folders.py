"""Names for folders and files that every system takes, and that stay where they are put."""

from __future__ import annotations

import re

from grader.submissions.names import inside, normal, printable, skipped

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_MOST_BYTES = 120
_OF_THE_CLASS = frozenset({"collected.csv", "mapping.csv", "roster.csv", "extensions.csv", "overrides.json"})
"""Files in the class folder. Who is called like one must not stand in its place."""


def name(learner: str) -> str:
    """A learner's folder: ``learner`` where that can be, or something near it."""
    made = _FORBIDDEN.sub("_", printable(normal(learner))).strip().lstrip(".").rstrip(". ")
    while len(made.encode("utf-8")) > _MOST_BYTES:
        made = made[:-1].rstrip(". ")
    # Names that `grader score` would not take for a learner's.
    reserved = skipped(made) or made == "exercises" or made.upper().startswith("README")
    reserved = reserved or made.casefold() in _OF_THE_CLASS
    if not made or reserved or _DEVICES.fullmatch(made):
        made = f"learner_{made}"
    return made


def helper(path: str) -> str | None:
    """The path of a file beside the modules, as it may be stored; ``None`` if it may not."""
    safe = inside(path)
    if safe is None:
        return None
    parts = safe.split("/")
    if any(
        skipped(each) or _FORBIDDEN.search(each) or _DEVICES.fullmatch(each) for each in parts
    ):
        return None
    if any(each != each.strip(" ") or each.endswith(".") for each in parts):
        return None
    return safe
