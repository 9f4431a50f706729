"""A class folder on disk: what is written, replaced and kept. Nothing is lost."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from grader.outputs import replace_file
from grader.submissions.names import printable
from grader.words import Trouble, say

EARLIER = ".earlier"
"""Where replaced files go. ``grader score`` looks into no folder of such a name."""

_WRITTEN = ".written.json"


@dataclass
class Changes:
    """Paths below the class folder, by what becomes of them."""

    added: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    """Changed by hand, and not handed in anew."""
    overruled: list[str] = field(default_factory=list)
    """Changed by hand and handed in anew; among the replaced."""
    unchanged: int = 0


class ClassFolder:
    """The folder ``path`` and what earlier runs wrote there."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._written: dict[str, str] = {}
        try:
            content = json.loads((path / _WRITTEN).read_text(encoding="utf-8"))
            if isinstance(content, dict):
                self._written = {str(key): str(value) for key, value in content.items()}
        except (OSError, ValueError):
            pass  # then all that differs counts as changed by hand, and is kept aside

    def plan(
        self, files: Mapping[str, bytes], complete: frozenset[str], gone: frozenset[str]
    ) -> Changes:
        """What would change.

        Args:
            files: contents by ``learner/path``.
            complete: learners of whom ``files`` has all: what else was written, goes.
            gone: learners who are called otherwise now.
        """
        changes = Changes()
        for place, data in files.items():
            now, new = self._now(place), _digest(data)
            before = self._written.get(place)
            if now == new:
                changes.unchanged += 1
            elif now is None:
                changes.added.append(place)
            elif now != before and before == new:
                changes.kept.append(place)
            else:
                changes.replaced.append(place)
                if now != before:
                    changes.overruled.append(place)
        for place, before in self._written.items():
            learner = place.split("/", 1)[0]
            if place in files or learner not in complete | gone:
                continue
            now = self._now(place)
            if now == before:
                changes.removed.append(place)
            elif now is not None:
                changes.kept.append(place)
        return changes

    def write(self, files: Mapping[str, bytes], changes: Changes, learners: list[str]) -> None:
        """Carry out ``changes``, and see that each of ``learners`` has a folder.

        Raises:
            Trouble: a folder of the class is a link, or something cannot be written.
        """
        try:
            for learner in learners:
                (self.path / learner).mkdir(parents=True, exist_ok=True)
            for place in changes.replaced + changes.removed:
                self._copy_aside(place)
            for place in changes.added + changes.replaced:
                self._put(place, files[place])
            for place in changes.removed:
                self._remove(place, learners)
                self._written.pop(place, None)
            for place, data in files.items():
                self._written[place] = _digest(data)
            self._put(
                _WRITTEN, json.dumps(self._written, ensure_ascii=False, indent=0).encode()
            )
        except OSError as error:
            raise Trouble(
                say(
                    "{path} cannot be written: {why}. What was there before is still there.",
                    path=printable(str(error.filename or self.path)),
                    why=error.strerror or str(error),
                )
            ) from None

    def _now(self, place: str) -> str | None:
        path = self.path / place
        self._no_link(path)
        try:
            return _digest(path.read_bytes())
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Trouble(
                say(
                    "{path} cannot be read: {why}. Move it away.",
                    path=printable(str(path)),
                    why=error.strerror or str(error),
                )
            ) from None

    def _no_link(self, path: Path) -> None:
        for each in (path, *path.parents):
            if each == self.path:
                return
            if each.is_symlink():
                raise Trouble(
                    say(
                        "{path} is a link, and nothing is written through links. Remove it.",
                        path=printable(str(each)),
                    )
                )

    def _copy_aside(self, place: str) -> None:
        data = (self.path / place).read_bytes()
        self._put(f"{EARLIER}/{place}.{_digest(data)[:8]}", data)

    def _remove(self, place: str, learners: list[str]) -> None:
        path = self.path / place
        path.unlink()
        while path.parent != self.path and path.parent.name not in learners:
            path = path.parent
            if any(path.iterdir()):
                return
            path.rmdir()

    def _put(self, place: str, data: bytes) -> None:
        path = self.path / place
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, data)


def put(path: Path, data: bytes) -> None:
    """Write ``data`` beside ``path`` and move it there; nothing is done if it is there.

    Raises:
        OSError: it cannot be written; what was there before still is.
    """
    if path.is_file() and path.read_bytes() == data:
        return
    replace_file(path, data, 0o644)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
