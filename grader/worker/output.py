"""What learner code prints, passed on and remembered in part."""

from __future__ import annotations

import io
from typing import TextIO

from grader.worker.text import fit


class Echo(io.TextIOBase):
    """Writes to ``below`` and remembers the beginning.

    To tell "printed instead of returned" from "nothing came back".
    """

    LIMIT = 2_000

    def __init__(self, below: TextIO | None) -> None:
        self._below = below
        self._start: list[str] = []
        self._room = self.LIMIT

    def write(self, text: str) -> int:
        if self._room > 0:
            self._start.append(text[: self._room])
            self._room -= len(text)
        if self._below is not None:
            self._below.write(text)
        return len(text)

    def flush(self) -> None:
        if self._below is not None:
            self._below.flush()

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self._below is not None and self._below.isatty()

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return getattr(self._below, "encoding", None) or "utf-8"

    @property
    def start(self) -> str:
        """The first characters that were written."""
        return fit("".join(self._start), self.LIMIT)
