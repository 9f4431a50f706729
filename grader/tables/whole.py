"""A file that somebody named, read whole. What is written: ``grader/outputs.py``."""

from __future__ import annotations

from pathlib import Path

from grader.words import Trouble, say


def read_whole(path: Path) -> bytes:
    """What is in the file that somebody named.

    Raises:
        Trouble: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise Trouble(
            say("{path} cannot be read: {why}.", path=str(path), why=error.strerror or "")
        ) from None
