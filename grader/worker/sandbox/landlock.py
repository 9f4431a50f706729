"""The level *landlock*: no root of its own, but rules on what may be opened.

The warm parent shuts itself in before it imports anything; each child adds a second,
narrower set of rules. Nothing leaves its child's process group, which ends in one stroke.
"""

from __future__ import annotations

import contextlib
import os
import signal
import time

from grader.worker import folders, linux, processes
from grader.worker.sandbox.bare import Bare
from grader.worker.sandbox.sandbox import MACHINE, ONESELF, allow

_SWEEP_SECONDS = 10.0

_LOOKING_AFTER = (
    linux.CAP_SETUID,
    linux.CAP_SETGID,
    linux.CAP_KILL,
    linux.CAP_CHOWN,
    linux.CAP_DAC_OVERRIDE,
    linux.CAP_SYS_PTRACE,
)
"""What root needs to fork another user's processes, to measure and to end them. Landlock
keeps all of it to what it has let in."""


class Landlock(Bare, frozen=True, kw_only=True):
    """One child at a time, in a scratch folder of one path, as at the level *none*."""

    abi: int
    """How much of the kernel's Landlock to use."""
    readable: tuple[str, ...]
    """Paths beneath which everything may be listed, read and executed."""
    listable: tuple[str, ...] = ()
    """Folders beneath which names may be listed; what may be read there is readable."""
    devices: tuple[str, ...] = ()
    """Devices that may be read and written."""
    network: bool = True
    """Off in tests only."""
    files_as_root: bool = False
    """Files are opened as root all the same: Python lies where no other user gets."""

    def prepare(self) -> None:
        """It may read what its children may, and all of /proc: it looks after them."""
        linux.adopt_orphans()
        linux.no_new_privileges()
        linux.keep_capabilities(_LOOKING_AFTER if self.uid else ())
        self._shut_in(os.path.dirname(self.folder), ("/proc", *MACHINE))
        super().prepare()

    def confine(self) -> None:
        self._begin()
        limit = self.processes
        if self.uid:
            linux.become(self.uid, self.files_as_root)
        else:
            # Whoever runs the grader has other processes, and they count; and so do those
            # of the other judges of this run.
            limit = processes.tasks_of(os.getuid()) + limit * (1 + (os.cpu_count() or 1))
        self._end_with_parent()
        for path in ONESELF:
            # A rule is on this very file, so it is held: another one of its name has none.
            os.open(path, os.O_PATH | os.O_CLOEXEC)
        described = (*ONESELF, *MACHINE) if self.own_processes else ("/proc", *MACHINE)
        self._shut_in(self.folder, described)
        linux.keep_capabilities()
        self._limit(limit)
        self._filter()

    def members(self, child: int) -> list[int]:
        # Orphans are ours, and there is one child.
        return [child, *processes.below(os.getpid())]

    def kill(self, child: int, pidfd: int) -> None:
        # Nothing of it can have left its process group, so one signal reaches all at once,
        # however fast they fork.
        if self.own_processes:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(child, signal.SIGKILL)
        super().kill(child, pidfd)

    def sweep(self) -> None:
        if self.own_processes:
            self._end_what_is_left()
        folders.remove(self.folder)

    def _make_folder(self) -> None:
        super()._make_folder()
        if self.uid and self.files_as_root:
            # Opened as root, but ``access`` asks for who one really is, and TensorFlow asks.
            os.chown(self.folder, -1, self.uid)
            os.chmod(self.folder, 0o770)
        elif self.uid:
            os.chown(self.folder, self.uid, self.uid)

    def _end_what_is_left(self) -> None:
        """Whatever is left below us belongs to a child that has ended.

        Nothing should be; a child that found a way out of its group ends here."""
        deadline = time.monotonic() + _SWEEP_SECONDS
        while True:
            with contextlib.suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass
            left = processes.below(os.getpid())
            if not left:
                return
            if time.monotonic() > deadline:
                os._exit(1)  # the judge hears that we are gone, and grades no more here
            for pid in left:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)

    def _shut_in(self, folder: str, described: tuple[str, ...]) -> None:
        rules = [
            *allow(self.readable, linux.READ),
            *allow(self.listable, linux.LIST),
            *allow(described, linux.READ_FILE | linux.LIST),
            *allow(self.devices, linux.READ_FILE | linux.WRITE_FILE),
            *allow([folder], linux.EVERYTHING),
        ]
        linux.landlock(self.abi, rules, self.network, self.own_processes)
