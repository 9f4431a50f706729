"""Results that are kept, so that what did not change is not run again.

One file a submission, named by its content, below ``.grader/results`` of the course. It
is written as a whole and then renamed: whoever is killed leaves the old one or the new one.
What cannot be read is graded again; what cannot be written costs nothing but time.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from grader.judge.report import Result, Stop
from grader.outputs import replace_file
from grader.words import Sentence, say

FORMAT = 5
"""Raised when what is stored changes its meaning."""


class Part(msgspec.Struct, frozen=True):
    """The results of one exercise's checks, and what was seen in the run they are from: signs,
    and the lines of its module that stopped."""

    results: tuple[Result, ...]
    signs: tuple[Sentence, ...] = ()
    stopped: tuple[Stop, ...] = ()


class _Kept(msgspec.Struct, frozen=True):
    format: int
    parts: dict[str, tuple[str, Part]]
    """By exercise: the key, and what was found."""


class Store:
    """Results on disk. ``problems`` says what went wrong with it; nothing of it is lost."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._decoder = msgspec.msgpack.Decoder(_Kept)
        self._encoder = msgspec.msgpack.Encoder(enc_hook=_plain)
        self._unreadable = 0
        self._unwritable: OSError | TypeError | None = None

    def find(self, content: str, keys: Mapping[str, str]) -> dict[str, Part]:
        """What is still good, by exercise."""
        kept = self._read(content)
        return {
            exercise: part
            for exercise, (key, part) in kept.items()
            if keys.get(exercise) == key
        }

    def keep(
        self, content: str, keys: Mapping[str, str], parts: Mapping[str, Part | None]
    ) -> None:
        """Keep these parts beside those of other exercises that are still good. None forgets
        what was kept of an exercise."""
        known = {
            exercise: (keys[exercise], part)
            for exercise, part in {**self.find(content, keys), **parts}.items()
            if part is not None
        }
        try:
            self._write(self._path(content), self._encoder.encode(_Kept(FORMAT, known)))
        except (OSError, TypeError) as error:
            self._unwritable = error

    def problems(self) -> tuple[Sentence, ...]:
        """What a person should know about the store."""
        found = []
        if self._unreadable:
            found.append(
                say(
                    "{count} stored results in {folder} could not be read; they were graded "
                    "again.",
                    count=self._unreadable,
                    folder=str(self._folder),
                )
            )
        if self._unwritable is not None:
            why = getattr(self._unwritable, "strerror", None) or str(self._unwritable)
            found.append(
                say(
                    "Results could not be stored in {folder}: {why}. Nothing is lost, but the "
                    "next run will grade them again.",
                    folder=str(self._folder),
                    why=why,
                )
            )
        return tuple(found)

    def _path(self, content: str) -> Path:
        return self._folder / content[:2] / f"{content}.msgpack"

    def _read(self, content: str) -> dict[str, tuple[str, Part]]:
        try:
            kept = self._decoder.decode(self._path(content).read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except (OSError, msgspec.MsgspecError, ValueError, RecursionError):
            self._unreadable += 1
            return {}
        return kept.parts if kept.format == FORMAT else {}

    def _write(self, path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, data, 0o600)  # it tells of hidden checks


def _plain(value: Any) -> Any:
    """A number that a check took out of an array and put into a sentence."""
    if isinstance(value, np.generic):
        return value.item()
    raise TypeError(f"a {type(value).__name__} cannot be stored")
