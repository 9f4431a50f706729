"""Google Classroom's and Forms' folder in Drive: ``words - Ada Byron.py``.

Drive gives what was handed in, the person's name behind it. From documentation; no genuine
download was at hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from grader.lms.download import Download
from grader.lms.entry import Entries, Entry, Handed
from grader.lms.lms import Asked, Lms
from grader.submissions import kinds

_NAME = re.compile(r"(?P<file>.+) - (?P<name>[^/]+?)(?P<ending>\.(py|ipynb|zip|txt))", re.DOTALL)
_AGAIN = re.compile(r" \(\d+\)$")
"""What Drive adds to the second file of one name."""


def fits(download: Download) -> bool:
    """Whether Drive may have made it: every loose file of code says whose it is."""
    loose = [one.path for one in download.files if "/" not in one.path]
    code = [path for path in loose if kinds.kind(path) in (kinds.Kind.PYTHON, kinds.Kind.NOTEBOOK)]
    if not code or len(loose) != len(download.files):
        return False
    return all(_NAME.fullmatch(path) and path.count(" - ") == 1 for path in code)


def entries(download: Download, asked: Asked, modules: tuple[str, ...]) -> Entries:
    """One entry a name. Of a file whose module stands where the name should, nobody's."""
    people: dict[str, list[Handed]] = {}
    nobodys = []
    for found in download.files:
        match = _NAME.fullmatch(found.path)
        whose = _whose(match, modules) if match else None
        if whose is None:
            nobodys.append(found.path)
            continue
        name, own = whose
        people.setdefault(name, []).append(Handed(found.path, own, found))
    made = (
        Entry(name, files[0].source, tuple(files), name=name) for name, files in people.items()
    )
    return Entries(tuple(made), tuple(nobodys))


def _whose(match: re.Match, modules: Sequence[str]) -> tuple[str, str] | None:
    """The person and the file's own name. Some write the name in front: ``Ada - words.py``."""
    front, behind = match["file"].strip(), _AGAIN.sub("", match["name"]).strip()
    in_front, is_behind = (kinds.named(each, modules) for each in (front, behind))
    if in_front and is_behind:
        return None
    if is_behind:
        return front, f"{behind}{match['ending']}"
    return behind, f"{front}{match['ending']}"


LMS = Lms(
    name="google",
    title="Google Classroom",
    fits=fits,
    entries=entries,
    known_by="the name that Drive wrote",
    only_asked=True,  # words - Copy.py
)
