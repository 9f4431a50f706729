"""The standard streams of a spare: shut until it has work, for nobody asked it anything yet."""

from __future__ import annotations

import io
from typing import TextIO


class Gate(io.TextIOBase):
    """Passes for ``below`` (a terminal is one here too), and keeps what is written."""

    def __init__(self, below: TextIO) -> None:
        self._below = below
        self._kept: list[str] | None = []

    def open(self, show: bool) -> None:
        """From now on everything is passed on; ``show`` says whether what was kept is."""
        kept, self._kept = self.kept, None
        if show:
            self.write(kept)

    @property
    def kept(self) -> str:
        """What was written while the gate was shut."""
        return "".join(self._kept or ())

    def write(self, text: str) -> int:
        if self._kept is not None:
            self._kept.append(text)
        else:
            self._below.write(text)
            self._below.flush()  # line by line, also into a pipe
        return len(text)

    def flush(self) -> None:
        if self._kept is None:
            self._below.flush()

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self._below.isatty()

    def fileno(self) -> int:
        return self._below.fileno()

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._below.encoding

    @property
    def errors(self) -> str | None:  # type: ignore[override]
        return self._below.errors

    @property
    def buffer(self):
        return self._below.buffer  # type: ignore[attr-defined]
