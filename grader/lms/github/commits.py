"""When the commit was made that a clone has checked out, read without running git.

A repository's own configuration can name programs that git runs. To be called in the process
that reads: packs are a learner's bytes.
"""

from __future__ import annotations

import os
import re
import zlib
from datetime import datetime, timedelta, timezone
from pathlib import Path

from grader.submissions import regular
from grader.submissions.refused import LeftOut
from grader.words import say

_HASH = re.compile(r"[0-9a-f]{40}")
_REF = re.compile(r"ref: (refs/[\w./+@-]+)")
_COMMITTER = re.compile(rb"^committer [^\n]*> (\d{1,11}) ([+-])(\d\d)(\d\d)$", re.MULTILINE)
_MOST = 1 << 20
_PACKS = 64
_COMMIT = 1


def time_of(git: str) -> str | None:
    """The time that the commit names, in ISO 8601 with its own zone; None if it cannot be
    read.

    Raises:
        LeftOut: the history is not one.
    """
    try:
        time = _time(Path(git))
        return time.isoformat() if time is not None else None
    except (OSError, ValueError, IndexError, zlib.error):
        raise LeftOut(say("The history of {name} cannot be read.", name=git)) from None


def _time(git: Path) -> datetime | None:
    hash_ = _head(git)
    commit = _loose(git, hash_) or _packed(git, hash_) if hash_ else None
    found = _COMMITTER.search(commit) if commit else None
    if found is None:
        return None
    sign = -1 if found[2] == b"-" else 1
    offset = sign * timedelta(hours=int(found[3]), minutes=int(found[4]))
    try:
        return datetime.fromtimestamp(int(found[1]), timezone(offset))
    except (OverflowError, ValueError):
        return None


def _head(git: Path) -> str | None:
    said = _text(git / "HEAD").strip()
    if _HASH.fullmatch(said):
        return said
    ref = _REF.fullmatch(said)
    if ref is None or ".." in ref[1]:
        return None
    if (git / ref[1]).is_file():
        said = _text(git / ref[1]).strip()
        return said if _HASH.fullmatch(said) else None
    for line in _text(git / "packed-refs").splitlines():
        hash_, _, name = line.partition(" ")
        if name == ref[1] and _HASH.fullmatch(hash_):
            return hash_
    return None


def _loose(git: Path, hash_: str) -> bytes | None:
    path = git / "objects" / hash_[:2] / hash_[2:]
    if not path.is_file():
        return None
    with regular.opened(path) as file:
        return zlib.decompressobj().decompress(file.read(_MOST), _MOST)


def _packed(git: Path, hash_: str) -> bytes | None:
    """The commit in one of the packs; None where it is kept as a difference."""
    folder = git / "objects" / "pack"
    names = sorted(one for one in os.listdir(folder) if one.endswith(".idx"))
    for name in names[:_PACKS]:
        with regular.opened(folder / name) as index:
            place = _place(index, bytes.fromhex(hash_))
        if place is None:
            continue
        with regular.opened(folder / f"{name[:-4]}.pack") as pack:
            pack.seek(place)
            data = pack.read(_MOST)
        kind, begins = data[0] >> 4 & 7, 1
        while data[begins - 1] & 0x80:
            begins += 1
        if kind != _COMMIT:
            return None
        return zlib.decompressobj().decompress(data[begins:], _MOST)
    return None


def _place(index, hash_: bytes) -> int | None:
    """Where an object begins, by an index of version 2."""
    head = index.read(8 + 256 * 4)
    if head[:8] != b"\xfftOc\0\0\0\2":
        return None
    counts = [int.from_bytes(head[8 + 4 * n : 12 + 4 * n], "big") for n in range(256)]
    total = counts[255]
    low, high = counts[hash_[0] - 1] if hash_[0] else 0, counts[hash_[0]]
    names = 8 + 256 * 4
    while low < high:
        middle = (low + high) // 2
        index.seek(names + 20 * middle)
        there = index.read(20)
        if there == hash_:
            index.seek(names + 24 * total + 4 * middle)
            place = int.from_bytes(index.read(4), "big")
            return place if place < 1 << 31 else None
        low, high = (middle + 1, high) if there < hash_ else (low, middle)
    return None


def _text(path: Path) -> str:
    if not path.is_file():
        return ""
    with regular.opened(path) as file:
        return file.read(_MOST).decode("utf-8", "replace")
