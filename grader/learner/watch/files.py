"""Which files were saved since the last look, once their content can be relied on.

Polled: a course has some dozen files, a look takes a fraction of a millisecond, and it is
the same on every system and file system, network folders and containers included.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

QUIET = 0.008
"""Seconds without a further change after which what was saved together has been saved."""
PATIENCE = 0.25
"""Seconds for which a file may be missing, empty or not parse before that is its state."""
_RACY = 2.0
"""Seconds after a file's time stamp in which another save may leave the same one."""

Stamp = tuple[int, int, int, bytes]


@dataclass(frozen=True)
class Saved:
    """A file with another content than before; None if it is gone."""

    path: Path
    content: bytes | None


class Watcher:
    """Looks at the Python files below some folders, and remembers what it saw.

    ``complete`` says whether a content can be all of the file: one that is written bit by
    bit, or by way of an empty or a missing file, is waited for.
    """

    def __init__(
        self,
        folders: Iterable[Path],
        complete: Callable[[Path, bytes], bool],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folders = tuple(folders)
        self._complete = complete
        self._clock = clock
        self._stamps = self._look()
        self._known = {path: _read(path) for path in self._stamps}
        self._unsettled: dict[Path, float] = {}
        self._last_change = 0.0

    @property
    def unsettled(self) -> bool:
        """Whether a look is worth while very soon."""
        return bool(self._unsettled)

    @property
    def contents(self) -> dict[Path, bytes]:
        """Every file and what was in it when it last was settled."""
        return {path: content for path, content in self._known.items() if content is not None}

    def poll(self) -> tuple[Saved, ...]:
        """What has been saved since the last call that told of it."""
        now = self._clock()
        stamps = self._look()
        for path in stamps.keys() | self._stamps.keys():
            if stamps.get(path) != self._stamps.get(path):
                self._unsettled[path] = now
                self._last_change = now
        self._stamps = stamps
        if not self._unsettled or now - self._last_change < QUIET:
            return ()
        found = {}
        for path, since in self._unsettled.items():
            content = _read(path) if path in stamps else None
            if content == self._known.get(path):
                # Touched, or saved as it was. Gone and back again comes here as well.
                found[path] = content
            elif now - since >= PATIENCE or (content and self._complete(path, content)):
                found[path] = content
            else:
                return ()  # the others wait for it: what was saved together runs together
        changed = [
            Saved(path, content)
            for path, content in found.items()
            if content != self._known.get(path)
        ]
        self._unsettled.clear()
        for saved in changed:
            self._known[saved.path] = saved.content
        return tuple(sorted(changed, key=lambda saved: saved.path))

    def _look(self) -> dict[Path, Stamp]:
        now = time.time()
        return {
            Path(entry.path): _stamp(entry, stat, now)
            for folder in self._folders
            for entry, stat in _python_files(folder)
        }


def _python_files(folder: str | Path) -> Iterator[tuple[os.DirEntry, os.stat_result]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        # Editors keep locks and swap files beside a file, with a dot in front.
        if entry.name.startswith((".", "__pycache__")):
            continue
        try:
            if entry.is_dir():
                yield from _python_files(entry.path)
            elif entry.name.endswith(".py"):
                yield entry, entry.stat()
        except OSError:  # gone since, or a link to nowhere
            continue


def _stamp(entry: os.DirEntry, stat: os.stat_result, now: float) -> Stamp:
    digest = b""
    if abs(now - stat.st_mtime) < _RACY:
        content = _read(Path(entry.path))
        digest = hashlib.blake2b(content or b"", digest_size=8).digest()
    return stat.st_mtime_ns, stat.st_size, stat.st_ino, digest


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
