"""Sakai's "Download All": ``HW 1/Byron, Ada(ada)/Submission attachment(s)/words.py``.

From documentation and others' scripts; no genuine download was at hand.
"""

from __future__ import annotations

import re
from datetime import datetime, timezone, tzinfo

from grader.lms import times
from grader.lms.download import Download
from grader.lms.entry import Entries, Entry, Handed
from grader.lms.lms import Asked, Lms
from grader.submissions.refused import LeftOut, Refused

_NAME = re.compile(r"(?P<last>[^,/]*), ?(?P<first>[^/]*?)\((?P<id>[^()/]+)\)")
_TIMESTAMP = "timestamp.txt"
_FIGURES = re.compile(r"\d{14}(\d{3})?")
_OF_SAKAI = re.compile(
    r"(timestamp\.txt|comments\.txt|feedbackText\.(html|txt)|.*_submissionText\.(html|txt))"
)


def fits(download: Download) -> bool:
    """Whether Sakai may have made it: somebody's folder, with a time or a folder of files."""
    return any(
        _NAME.fullmatch(top)
        and any(len(parts := one.path.split("/")) == 3 or parts[-1] == _TIMESTAMP for one in founds)
        for top, founds in download.tops.items()
    )


def entries(download: Download, asked: Asked, modules: tuple[str, ...]) -> Entries:
    """One entry a person; feedback that lies beside what was handed in is none of theirs."""
    made, nobodys = [], []
    for top, founds in download.tops.items():
        match = _NAME.fullmatch(top)
        if match is None:
            nobodys += [] if top.startswith("grades.") else [top]
            continue
        files, submitted = [], None
        for one in founds:
            folder, _, own = one.path.removeprefix(f"{top}/").partition("/")
            if folder == _TIMESTAMP:
                submitted = _time(one, asked.zone)
            if own and "feedback" not in folder.casefold():
                files.append(Handed(one.path, own, one))
            elif not own and not _OF_SAKAI.fullmatch(folder):
                files.append(Handed(one.path, folder, one))
        name = " ".join(filter(None, (match["first"].strip(), match["last"].strip())))
        made.append(
            Entry(
                learner=f"{name}_{match['id']}",
                entry=top,
                files=tuple(files),
                name=name,
                id=match["id"],
                submitted=submitted,
            )
        )
    return Entries(tuple(made), tuple(nobodys))


def _time(found, zone: tzinfo | None) -> datetime | None:
    """``20261201100533000`` in UTC, as older versions write it, or a time in words."""
    try:
        written = found.read(200).decode("utf-8-sig", "replace").strip()
    except (LeftOut, Refused):
        return None
    if _FIGURES.fullmatch(written):
        try:
            time = datetime.strptime(written[:14], "%Y%m%d%H%M%S")
        except ValueError:
            return None
        return time.replace(tzinfo=timezone.utc)
    return times.worded(written, zone)


LMS = Lms(
    name="sakai",
    title="Sakai",
    fits=fits,
    entries=entries,
    known_by="Sakai's user id",
    headings={"other": "displayid eid"},
)
