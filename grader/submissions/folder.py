"""A folder, or one file, on disk."""

from __future__ import annotations

import os
from collections import deque
from itertools import islice
from pathlib import Path

from grader.submissions import limits, regular
from grader.submissions.listing import Found, Gathering, Listing, Why
from grader.submissions.names import shown
from grader.submissions.refused import LeftOut, Refused
from grader.words import say


def listing(path: Path, most: int = limits.ENTRIES) -> Listing:
    """What lies in the folder ``path``, near files first. No link is followed.

    Args:
        path: the folder.
        most: how many files and folders it may hold.

    Raises:
        Refused: it cannot be listed, or it holds too much.
    """
    gathering = Gathering(path.name)
    seen = 0
    waiting = deque([(path, "")])
    while waiting:
        folder, prefix = waiting.popleft()
        try:
            with os.scandir(folder) as scan:
                # One more than allowed tells that there are too many; all of a
                # million need not be listed for that.
                entries = list(islice(scan, most - seen + 1))
        except OSError:
            if folder == path:
                raise Refused(
                    say("The folder {name} cannot be read.", name=shown(path.name))
                ) from None
            gathering.ignore(Why.UNREADABLE, prefix)
            continue
        seen += len(entries)
        if seen > most:
            raise Refused(
                say(
                    "{name} holds more than {count} files and folders. "
                    "Keep only the files that are handed in.",
                    name=shown(path.name),
                    count=most,
                )
            )
        for entry in sorted(entries, key=lambda each: each.name):
            place = gathering.place(f"{prefix}{entry.name}")
            if place is None:
                continue
            if entry.is_symlink() or getattr(entry, "is_junction", bool)():
                gathering.ignore(Why.LINK, place)
            elif entry.is_dir(follow_symlinks=False):
                waiting.append((Path(entry.path), f"{prefix}{entry.name}/"))
            elif entry.is_file(follow_symlinks=False):
                gathering.add(found(Path(entry.path), place))
            else:
                gathering.ignore(Why.SPECIAL, place)
    return gathering.listing()


def found(path: Path, place: str) -> Found:
    """The file ``path`` on disk, known as ``place`` inside its entry."""

    def read(most: int) -> bytes:
        try:
            with regular.opened(path) as file:
                return file.read(most)
        except OSError:
            raise LeftOut(Why.UNREADABLE.note([place])) from None

    return Found(place, read, disk=path)
