"""A zip archive, read in memory and never unpacked."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from grader.submissions import limits, regular
from grader.submissions.listing import Found, Gathering, Listing, Why
from grader.submissions.names import shown
from grader.submissions.refused import Refused
from grader.words import Sentence, say

_UTF8 = 0x800
_ENCRYPTED = 0x1 | 0x40 | 0x2000
# bzip2 and LZMA unpack a whole read at once, whatever size was asked for: a few
# kilobytes become gigabytes. zlib stops where it is told.
_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


@contextmanager
def opened(path: Path, whole_class: bool = False) -> Iterator[Listing]:
    """What the zip ``path`` holds. Its files can be read until the context ends.

    Args:
        path: the zip.
        whole_class: whether it holds the entries of a class, and so may hold more.

    Raises:
        Refused: it cannot be read, is damaged, or holds too much.
    """
    try:
        file = regular.opened(path)
    except OSError:
        raise Refused(say("{name} cannot be read.", name=shown(path.name))) from None
    with file:
        most = limits.CLASS_ENTRIES if whole_class else limits.ENTRIES
        table = limits.CLASS_DIRECTORY_BYTES if whole_class else limits.DIRECTORY_BYTES
        yield _listing(_archive(file, path.name, table), path.name, most)


def inside(data: bytes, name: str) -> Listing:
    """What a zip holds that was itself inside of another: its bytes, and its name.

    Raises:
        Refused: it is damaged, or holds too much.
    """
    archive = _archive(io.BytesIO(data), name, limits.DIRECTORY_BYTES)
    return _listing(archive, name, limits.ENTRIES)


def member_name(info: zipfile.ZipInfo) -> str:
    """The name of a member as it was meant.

    Without the flag for UTF-8, ``zipfile`` reads names as cp437, as the standard says
    and nobody does: macOS writes UTF-8 there, a Korean Windows cp949. Few cp949 names
    happen to be UTF-8, so that is tried first. (``info.filename`` is not used: it ends
    at a NUL, and so would hide what follows.)
    """
    name = info.orig_filename
    if info.flag_bits & _UTF8 or name.isascii():
        return name
    for encoding in ("utf-8", "cp949"):
        try:
            return name.encode("cp437").decode(encoding)
        except UnicodeError:
            continue
    return name


class _TooMuch(Exception):
    """The table of contents is larger than that of any sensible archive."""


class _Bounded:
    """A file of which no read gives more than a limit.

    ``zipfile`` reads the table of contents at once and makes an object for each line,
    before one can ask how many there are.
    """

    def __init__(self, file: BinaryIO, most: int) -> None:
        self._file = file
        self._most = most
        self.seek = file.seek
        self.tell = file.tell
        self.seekable = file.seekable
        self.close = file.close

    def read(self, size: int = -1) -> bytes:
        most = self._most + 1
        data = self._file.read(most if size < 0 else min(size, most))
        if len(data) == most:
            raise _TooMuch
        return data


def _archive(file: BinaryIO, name: str, table: int) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(_Bounded(file, table))  # type: ignore[arg-type]
    except _TooMuch:
        raise Refused(_too_many(name, limits.ENTRIES)) from None
    except Exception:  # hostile bytes raise a dozen undocumented kinds
        raise Refused(_damaged(name)) from None


def _listing(archive: zipfile.ZipFile, name: str, most: int) -> Listing:
    members = archive.infolist()
    if len(members) > most:
        raise Refused(_too_many(name, most))
    gathering = Gathering(name)
    for info in members:
        member = member_name(info)
        place = gathering.place(member)
        kind = stat.S_IFMT(info.external_attr >> 16)
        if place is None or kind == stat.S_IFDIR or member.endswith(("/", "\\")):
            continue
        if kind == stat.S_IFLNK:
            gathering.ignore(Why.LINK, place)
        elif kind not in (0, stat.S_IFREG):
            gathering.ignore(Why.SPECIAL, place)
        elif info.flag_bits & _ENCRYPTED:
            gathering.ignore(Why.ENCRYPTED, place)
        elif info.compress_type not in _PACKINGS:
            gathering.ignore(Why.PACKING, place)
        else:
            gathering.add(_found(archive, info, place, name))
    return gathering.listing()


def _found(archive: zipfile.ZipFile, info: zipfile.ZipInfo, place: str, name: str) -> Found:
    def read(most: int) -> bytes:
        try:
            with archive.open(info) as member:
                return member.read(most)
        except Exception:  # see _archive
            raise Refused(_damaged(name)) from None

    return Found(place, read, size=info.file_size)


def _damaged(name: str) -> Sentence:
    return say(
        "{name} is not a zip archive, or it is damaged. Hand it in again.", name=shown(name)
    )


def _too_many(name: str, most: int) -> Sentence:
    return say(
        "{name} holds more than {count} files and folders. "
        "Keep only the files that are handed in.",
        name=shown(name),
        count=most,
    )
