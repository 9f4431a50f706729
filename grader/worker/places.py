"""Files that a check hands over by name. In one check the same name is the same place, and
it is noticed whether a call reads what lies there."""

from __future__ import annotations

import os
import sys
import tempfile

_paths: dict[str, str] = {}
_read: set[str] = set()
_listening: list[bool] = []
"""Holds something once it is listened: assigned anew, it would look replaced."""


def path_of(name: str) -> str:
    """Where the file of that name is: in a folder of its own, empty at first."""
    if not _listening:
        sys.addaudithook(_heard)  # for good: there is no way to take one away
        _listening.append(True)
    if name not in _paths:
        _paths[name] = f"{tempfile.mkdtemp(prefix='tensorlings-')}/{name}"
    return _paths[name]


def forget() -> None:
    """The check is over: from now on a name is another place."""
    _paths.clear()
    _read.clear()


def begin() -> None:
    """A call begins: nothing has been read in it."""
    _read.clear()


def there() -> tuple[str, ...]:
    """The names of the files that exist."""
    return tuple(name for name, path in _paths.items() if os.path.isfile(path))


def read() -> tuple[str, ...]:
    """The names of those that were opened for reading since ``begin``."""
    return tuple(name for name, path in _paths.items() if path in _read)


def _heard(event: str, arguments: tuple) -> None:
    if event != "open" or not _paths:
        return
    path, mode = arguments[:2]
    if isinstance(mode, str) and mode.startswith("r") and not isinstance(path, int):
        try:
            name = os.fspath(path)
        except TypeError:  # it will be no path to who opens it either
            return
        if name in _paths.values():
            _read.add(name)
