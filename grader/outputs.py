"""What is written for somebody: one way for every command, and it respects what is there.

A regular file is replaced as a whole, so that the old one stays until the new one is
complete. A link is followed, and a pipe or a device is written into, as a shell would: to
rename something over ``/dev/null`` would break the machine. ``-`` is standard output.

:func:`replace_file` is the lower half, for files of the kit's own that nobody else names.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from grader.words import Trouble, say

STDOUT = Path("-")
_IN_PLACE = {errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM}
"""Why a file cannot be renamed over another that can yet be written: a file that a container
was given by itself, a folder that is somebody else's."""


def check_outputs(paths: Iterable[Path | None]) -> bool:
    """Find out before the work, not after it, that one of ``paths`` cannot be written; answer
    whether one of them is standard output, where nothing else may be printed then.

    Raises:
        Trouble: one cannot be written, or two are the same.
    """
    named = [path for path in paths if path is not None]
    for path in named:
        check_writable(path)
    places = [STDOUT if path == STDOUT else Path(os.path.realpath(path)) for path in named]
    for number, place in enumerate(places):
        if place in places[:number] and (place == STDOUT or not _is_other(place)):
            raise Trouble(
                say("Two outputs cannot both go to {path}.", path=str(named[number]))
            )
    return STDOUT in named


def check_writable(path: Path) -> None:
    """Find out before the work, not after it, that ``path`` cannot be written.

    Raises:
        Trouble: it is a folder, is in none, or may not be written.
    """
    if path == STDOUT:
        return
    if path.is_dir():
        raise Trouble(say("{path} is a folder; name a file in it.", path=str(path)))
    try:
        there = os.stat(path)
    except FileNotFoundError:
        there = None
    except OSError as error:
        raise _cannot(path, error) from None
    if there is not None:
        if not os.access(path, os.W_OK):
            raise Trouble(say("{path} cannot be written to.", path=str(path)))
        return
    parent = Path(os.path.realpath(path)).parent
    if not parent.is_dir():
        raise Trouble(
            say("The folder of {path} does not exist; make it first.", path=str(path))
        )
    if not os.access(parent, os.W_OK):
        raise Trouble(say("The folder of {path} cannot be written to.", path=str(path)))


def write_output(path: Path, content: str | bytes) -> None:
    """Write ``content`` to what ``path`` names, whatever that is.

    Raises:
        Trouble: it cannot be written.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        _write(path, data)
    except OSError as error:
        raise _cannot(path, error) from None


def write_file(path: Path, content: str | bytes) -> None:
    """The same for a file below a folder that somebody named: no ``-``, and its folder is
    made.

    Raises:
        Trouble: it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot(path.parent, error) from None
    write_output(path.absolute(), content)


def replace_file(path: Path, data: bytes, mode: int | None = None) -> None:
    """Write ``data`` beside ``path`` and move it there: an older file stays until then.

    ``mode`` are the rights of the new file; those of any new file if None.

    Raises:
        OSError: it cannot be written; what was there before still is.
    """
    handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=".new-")
    try:
        with open(handle, "wb") as file:
            file.write(data)
        with contextlib.suppress(OSError):  # a file system without rights
            os.chmod(name, 0o666 & ~_umask() if mode is None else mode)
        move_patiently(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _write(path: Path, data: bytes) -> None:
    if path == STDOUT:
        if sys.stdout is None:  # it was closed when we began
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    descriptor = _descriptor(path)
    if descriptor is not None:
        if sys.stdout is not None:
            sys.stdout.flush()
        with open(os.dup(descriptor), "wb") as file:
            file.write(data)
        return
    try:
        there = os.stat(path)
    except FileNotFoundError:
        # Through a link that leads nowhere yet: its target is made, as a shell would.
        return replace_file(Path(os.path.realpath(path)), data)
    if not stat.S_ISREG(there.st_mode):
        return _write_into(path, data)
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    if there.st_nlink > 1:  # its other names are to show the same
        return _write_into(path, data)
    target = Path(os.path.realpath(path))
    try:
        replace_file(target, data, stat.S_IMODE(there.st_mode))
    except OSError as error:
        if error.errno not in _IN_PLACE:
            raise
        return _write_into(path, data)
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):  # only root may give a file away
            os.chown(target, there.st_uid, there.st_gid)


def _write_into(path: Path, data: bytes) -> None:
    """Into what is there already: never made, and nothing is put in its place."""
    with open(os.open(path, os.O_WRONLY | os.O_TRUNC | getattr(os, "O_BINARY", 0)), "wb") as it:
        it.write(data)


def _descriptor(path: Path) -> int | None:
    """The number of our own open file that ``/dev/stdout``, ``/dev/fd/3`` and the like name.

    They are links to whatever is open there. If that is a file, replacing it would part it
    from what is printed afterwards.
    """
    place = os.path.abspath(path)
    for _ in range(8):
        folder, name = os.path.split(place)
        if name.isdecimal() and os.path.realpath(folder) == f"/proc/{os.getpid()}/fd":
            return int(name)
        try:
            place = os.path.join(folder, os.readlink(place))
        except OSError:  # no link
            return None
    return None


def _is_other(place: Path) -> bool:
    """A pipe or a device, which two outputs may share."""
    return place.exists() and not place.is_file()


def move_patiently(name: str | Path, path: Path) -> None:
    """``os.replace``; on Windows it is refused while anybody reads the target."""
    for _ in range(20):
        try:
            return os.replace(name, path)
        except PermissionError:
            if os.name != "nt":
                raise
            time.sleep(0.02)
    os.replace(name, path)


def _cannot(path: Path, error: OSError) -> Trouble:
    return Trouble(
        say(
            "{path} cannot be written: {why}.",
            path=str(path),
            why=error.strerror or str(error),
        )
    )


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
