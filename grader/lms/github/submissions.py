"""A folder of clones, ``ASSIGNMENT-LOGIN`` or ``ASSIGNMENT-TEAM`` each."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from grader.lms import times
from grader.lms.download import Download
from grader.lms.entry import Entries, Entry, Handed
from grader.lms.github import commits
from grader.lms.lms import Asked
from grader.submissions import kinds, reader, tar
from grader.submissions.names import inside
from grader.submissions.refused import LeftOut, Refused

_GIT = ".git"


def fits(download: Download) -> bool:
    """Whether it is a folder of clones: each has its history, and no code lies beside them."""
    clones = _clones(download)
    loose = [path for path in (one.path for one in download.files) if "/" not in path]
    folders = {*download.empty, *(top for top in download.tops if top not in loose)}
    beside = any(kinds.kind(each) or each.lower().endswith((".zip", *tar.ENDINGS)) for each in loose)
    return bool(clones) and folders <= set(clones) and not beside


def entries(download: Download, asked: Asked, modules: tuple[str, ...]) -> Entries:
    """One entry a repository. Its time is that of the commit that is checked out, as its
    author's computer had it."""
    clones = _clones(download)
    made, nobodys = [], []
    for top in dict.fromkeys([*download.tops, *clones]):
        founds = download.tops.get(top, [])
        if any("/" not in found.path for found in founds):
            nobodys.append(top)
            continue
        files = tuple(Handed(found.path, found.path[len(top) + 1 :], found) for found in founds)
        when = _time(clones[top]) if top in clones else None
        notes = () if when else ("when its commit was made is not known",)
        made.append(Entry(top, top, files, submitted=when, notes=notes))
    return Entries(tuple(made), tuple(nobodys))


def _clones(download: Download) -> dict[str, Path]:
    """The histories, by the repository's folder. No link is followed."""
    found = {}
    if download.root is not None:
        with os.scandir(download.root) as scan:
            for each in scan:
                git = Path(each.path, _GIT)
                top = inside(each.name)
                if top and each.is_dir(follow_symlinks=False) and not git.is_symlink():
                    if git.is_dir():
                        found[top] = git
    return found


def _time(git: Path) -> datetime | None:
    try:
        written = reader.read(commits.time_of, str(git), name=git.parent.name)
        return times.iso(written) if written else None
    except (LeftOut, Refused, reader.Fault):
        return None
