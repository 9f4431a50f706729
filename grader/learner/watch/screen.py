"""What the watching process itself prints: few words between the runs."""

from __future__ import annotations

import os
import sys

from grader.language import ENGLISH, Language
from grader.words import Sentence


class Screen:
    """Standard output, shared with the spare that is running."""

    def __init__(self, language: Language = ENGLISH) -> None:
        self._language = language
        self._clears = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
        if os.name == "nt":  # the old console shows the characters instead
            self._clears = self._clears and "WT_SESSION" in os.environ

    def clear(self) -> None:
        """An empty screen for a new run, on a terminal; a pipe keeps everything."""
        if self._clears:
            self._write("\x1b[2J\x1b[H")

    def say(self, *sentences: Sentence) -> None:
        """These sentences, a line each."""
        self._write("".join(f"{self._language.text(one)}\n" for one in sentences))

    def gap(self) -> None:
        self._write("\n")

    def pass_on(self, out: str, err: str) -> None:
        """What a spare had to say that never came to run."""
        self._write(out)
        sys.stderr.write(err)
        sys.stderr.flush()

    def _write(self, text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()
