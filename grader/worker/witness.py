"""What learner code did in this process that an instructor may want to know.

Told, not proven: it runs in the same process, which that code can change. So nothing here
is a defence, and no score depends on it.
"""

from __future__ import annotations

import builtins
import os
import sys
from operator import is_
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

from grader.worker import places
from grader.worker.libraries import Libraries
from grader.worker.text import fit

MOST = 5
"""So many of a kind are named."""

_DEEDS = {
    "os.fork": "it started a process",
    "os.forkpty": "it started a process",
    "os.exec": "it started a program",
    "os.posix_spawn": "it started a program",
    "os.system": "it started a program",
    "subprocess.Popen": "it started a program",
    "os.kill": "it sent a signal to a process",
    "os.killpg": "it sent a signal to a process",
    "socket.connect": "it opened a connection",
    "socket.bind": "it opened a socket for others",
    "socket.sendto": "it sent a datagram",
    "sys.settrace": "it traced Python",
    "sys.setprofile": "it traced Python",
    "sys.addaudithook": "it listened to Python's events",
    "gc.get_objects": "it searched the memory of the process",
    "gc.get_referrers": "it searched the memory of the process",
    "sys._current_frames": "it looked into the frames of other threads",
}
_LOCAL = 1
"""AF_UNIX on Linux; the module socket itself is not wanted here."""
_USUAL = ("/dev/", "/proc/self/", "/proc/cpuinfo", "/proc/meminfo", "/sys/", "/usr/", "/lib")


class Witness:
    """Remembers what everything was when it was made, and listens once it was told to.

    The warm parent makes one, for all its children: remembering takes each of them 6 ms.
    """

    def __init__(self) -> None:
        self._before = [
            (name, holder, dict(vars(holder))) for name, holder in _watched().items()
        ]
        self.libraries = Libraries()
        """As they are before learner code; what it sets in them is told and put back."""
        self._usual: tuple[str, ...] = _USUAL
        self._deeds: dict[str, None] = {}
        self._opened: dict[str, None] = {}

    def listen(self, folder: Path) -> None:
        """From now on. ``folder`` is where learner code may write."""
        places = {str(folder), sys.prefix, sys.base_prefix, *sys.path}
        places.add(os.path.dirname(os.__file__))
        self._usual = (*_USUAL, *(place for place in places if place and place != "/"))
        sys.addaudithook(self._hear)

    def lines(self) -> tuple[str, ...]:
        """What was noticed, in short sentences."""
        found = [f"it tried to open {path!r}" for path in self._opened]
        found += list(self._deeds)
        return tuple(fit(f"{line}.") for line in (*found, *self._replaced()))

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            self._open(arguments[0])
        elif event == "socket.__new__":
            # A pair of local sockets is what event loops make for themselves.
            if arguments[1] != _LOCAL:
                self._deeds["it made a socket for the network"] = None
        elif event in _DEEDS and not _is_the_kits(sys._getframe(1)):
            self._deeds[_DEEDS[event]] = None

    def _open(self, path: Any) -> None:
        if type(path) is bytes:
            path = path.decode(errors="replace")
        if type(path) is not str or len(self._opened) >= MOST:
            return
        whole = os.path.normpath(path if path.startswith("/") else f"{os.getcwd()}/{path}")
        if not f"{whole}/".startswith(self._usual):
            self._opened[fit(whole, 150)] = None

    def _replaced(self) -> list[str]:
        names = []
        for name, holder, before in self._before:
            if isinstance(holder, ModuleType) and sys.modules.get(name, holder) is not holder:
                names.append(name)
            now = vars(holder)
            # In order first: each object that is touched is a page to copy for the child.
            same = len(now) >= len(before) and all(map(is_, now.values(), before.values()))
            if not same:
                names += [f"{name}.{key}" for key in before if now.get(key) is not before[key]]
        more = [f"and {len(names) - MOST} more were replaced"] if len(names) > MOST else []
        return [f"{name} was replaced" for name in names[:MOST]] + more


def _is_the_kits(frame: FrameType) -> bool:
    """Whether it is the kit itself that listens: to what is read of a check's own files."""
    return frame.f_code is places.path_of.__code__


def _watched() -> dict[str, Any]:
    """Modules and classes in which no honest answer replaces anything, by name."""
    found: dict[str, Any] = {"builtins": builtins}
    for name in ("numpy", "numpy.testing", "keras", "keras.layers", "keras.models"):
        if name in sys.modules:
            found[name] = sys.modules[name]
    keras = sys.modules.get("keras")
    for name in ("Model", "Layer"):
        if keras is not None:
            found[f"keras.{name}"] = getattr(keras, name)
    for name, module in list(sys.modules.items()):
        if name.startswith("grader.") and isinstance(module, ModuleType):
            found[name] = module
            for key, value in list(vars(module).items()):
                if isinstance(value, type) and value.__module__ == name:
                    found[f"{name}.{key}"] = value
    return found
