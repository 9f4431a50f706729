"""A tar archive, read in memory as a stream and never unpacked to disk.

A tar has no table of contents: to know what it holds, all of it must be read. So files
that may be taken are kept while passing, and everything is counted.
"""

from __future__ import annotations

import bz2
import io
import lzma
import tarfile
import zlib
from pathlib import Path
from typing import BinaryIO

from grader.submissions import limits, regular
from grader.submissions.listing import Found, Gathering, Listing, Why
from grader.submissions.names import shown
from grader.submissions.refused import Refused
from grader.words import Sentence, say

ENDINGS = (".tar.gz", ".tar.bz2", ".tar.xz", ".tgz", ".tbz2", ".txz", ".tar")

_PIECE = 1 << 16
_DICTIONARY = 80 << 20
"""Memory that xz may use for its dictionary; `xz -9` asks for 65 MiB."""

_STREAMS = 100

_PACKINGS = (
    (b"\x1f\x8b", lambda: zlib.decompressobj(31)),
    (b"BZh", bz2.BZ2Decompressor),
    (b"\xfd7zXZ\0", lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, _DICTIONARY)),
)


def listing(path: Path) -> Listing:
    """What the tar ``path`` holds, however it is compressed.

    Raises:
        Refused: it cannot be read, is damaged, or holds too much.
    """
    try:
        file = regular.opened(path)
    except OSError:
        raise Refused(say("{name} cannot be read.", name=shown(path.name))) from None
    with file:
        return _guarded(file, path.name)


def inside(data: bytes, name: str) -> Listing:
    """What a tar holds that was itself inside of an archive: its bytes, and its name.

    Raises:
        Refused: it is damaged, or holds too much.
    """
    return _guarded(io.BytesIO(data), name)


def _guarded(file: BinaryIO, name: str) -> Listing:
    try:
        return _listing(file, name)
    except Refused:
        raise
    except _TooMuch:
        raise Refused(_too_large(name)) from None
    except Exception:  # hostile bytes raise many kinds
        raise Refused(_damaged(name)) from None


class _TooMuch(Exception):
    """It is larger, unpacked, than anything that is handed in."""


class _Unpacked:
    """The unpacked bytes of a file, a piece at a time and only so many.

    Not by ``tarfile``'s own modes: what xz and bzip2 unpack from one piece is not bounded
    there, nor is the memory that xz asks for.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._total = 0
        start = file.read(6)
        file.seek(0)
        self._make = next((make for magic, make in _PACKINGS if start.startswith(magic)), None)
        self._unpacker = self._make() if self._make else None
        self._streams = 0

    def read(self, size: int) -> bytes:
        data = self._some(min(size, _PIECE))
        self._total += len(data)
        if self._total > limits.UNPACKED_BYTES:
            raise _TooMuch
        return data

    def _some(self, size: int) -> bytes:
        if self._make is None:
            return self._file.read(size)
        while True:
            if self._unpacker.eof:  # gzip files may follow one another
                self._streams += 1
                piece = (self._unpacker.unused_data or self._file.read(_PIECE)).lstrip(b"\0")
                if not piece:
                    return b""
                if self._streams > _STREAMS:
                    raise _TooMuch
                self._unpacker = self._make()
            elif piece := getattr(self._unpacker, "unconsumed_tail", b""):
                pass
            elif getattr(self._unpacker, "needs_input", True):
                piece = self._file.read(_PIECE)
                if not piece:
                    raise EOFError("the compressed data is cut short")
            data = self._unpacker.decompress(piece, size)
            if data:
                return data


class _Info(tarfile.TarInfo):
    """A header. One that is spoilt, or cut off, is no end of the archive: ``tarfile`` takes
    it for one, and what follows would be missing without a word."""

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> tarfile.TarInfo:
        try:
            return super().fromtarfile(archive)
        except tarfile.EOFHeaderError:
            raise
        except tarfile.HeaderError as error:
            raise tarfile.ReadError(str(error)) from None


def _listing(file: BinaryIO, name: str) -> Listing:
    gathering = Gathering(name)
    kept = members = 0
    with tarfile.open(
        fileobj=_Unpacked(file),  # type: ignore[arg-type]
        mode="r|",
        encoding="utf-8",
        errors="surrogateescape",
        bufsize=20 * 512,
        tarinfo=_Info,
    ) as archive:
        for info in archive:
            members += 1
            if members > limits.ENTRIES:
                raise Refused(_too_many(name))
            place = gathering.place(info.name)
            archive.members = []  # tarfile remembers each; nobody asks again
            if place is None or info.isdir():
                continue
            if info.issym() or info.islnk():
                gathering.ignore(Why.LINK, place)
            elif not info.isreg():
                gathering.ignore(Why.SPECIAL, place)
            elif place.endswith((".py", ".ipynb")):
                data = archive.extractfile(info).read(limits.FILE_BYTES + 1)
                kept += len(data)
                if kept > 2 * limits.SUBMISSION_BYTES:
                    raise _TooMuch
                gathering.add(Found(place, _reading(data), size=len(data)))
            else:
                gathering.add(Found(place, _reading(b""), size=info.size))
    return gathering.listing()


def _reading(data: bytes):
    return lambda most: data[:most]


def _damaged(name: str) -> Sentence:
    return say(
        "{name} is not a tar archive, or it is damaged. Hand it in again.", name=shown(name)
    )


def _too_many(name: str) -> Sentence:
    return say(
        "{name} holds more than {count} files and folders. "
        "Keep only the files that are handed in.",
        name=shown(name),
        count=limits.ENTRIES,
    )


def _too_large(name: str) -> Sentence:
    return say(
        "{name} holds more than {size} MiB. Keep only the files that are handed in.",
        name=shown(name),
        size=limits.UNPACKED_BYTES >> 20,
    )
