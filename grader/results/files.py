"""Files of results: read whole, and written whole or not at all."""

from __future__ import annotations

import os
import tempfile
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


def check_writable(path: Path) -> None:
    """Find out before the work, not after it, that ``path`` cannot be written.

    Raises:
        Trouble: its folder does not exist, or it is a folder itself.
    """
    if path.is_dir():
        raise Trouble(say("{path} is a folder; name a file in it.", path=str(path)))
    if not path.absolute().parent.is_dir():
        raise Trouble(
            say("The folder of {path} does not exist; make it first.", path=str(path))
        )
    if not os.access(path.absolute().parent, os.W_OK):
        raise Trouble(say("The folder of {path} cannot be written to.", path=str(path)))


def write_whole(path: Path, text: str, encoding: str = "utf-8") -> None:
    """Write ``text`` beside ``path`` and move it there. An older file stays until then."""
    write_bytes_whole(path, text.encode(encoding))


def write_bytes_whole(path: Path, data: bytes) -> None:
    """The same for what is no text."""
    handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=f".{path.name}.")
    try:
        with open(handle, "wb") as file:
            file.write(data)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
