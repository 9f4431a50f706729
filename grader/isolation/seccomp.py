"""The filter of system calls that every child installs last, compiled from ``calls.py``."""

from __future__ import annotations

import errno
import os
import socket
import tempfile
from collections.abc import Iterable

from grader.isolation import calls

_TEST_PROCESSES = "setsid setpgid setpriority sched_setaffinity prlimit64".split()
_TEST_NETWORK = "socket socketpair connect bind listen accept accept4 setsockopt".split()


def program(network: bool = True) -> bytes:
    """The compiled filter of the level *namespaces*: what ``calls.py`` allows, and changing
    files, of which only the child's own are not read-only. ``network`` is off in tests only.

    Raises:
        OSError: the system's libseccomp cannot be loaded.
    """
    rules = _Rules()
    rules.allow_what_is_needed()
    rules.allow_groups(calls.ANY_FILE)
    rules.allow_signals()
    rules.allow_sockets(everything=not network)
    return rules.compiled()


def landlock_program(abi: int, network: bool = True, own_processes: bool = True) -> bytes:
    """The compiled filter of the level *landlock*, which has more to do.

    There a child sees the machine's processes and files, and is often of the instructor's
    own user: what is not open for writing is not changed. Where Landlock (its version is
    ``abi``) does not hold signals back, all but to the own group are refused.

    Raises:
        OSError: the system's libseccomp cannot be loaded.
    """
    rules = _Rules()
    rules.allow_what_is_needed(processes=not own_processes)
    rules.refuse(name for group in calls.ANY_FILE for name in group.names.split())
    rules.allow_signals(everywhere=abi >= 6 or not own_processes)
    rules.allow_sockets(everything=not network)
    return rules.compiled()


class _Rules:
    """What is allowed, and how the rest is answered.

    A rule with a condition and one without cannot stand for the same call, so every name
    is in one place only.
    """

    def __init__(self) -> None:
        try:
            import pyseccomp
        except (ImportError, RuntimeError, OSError) as error:
            raise OSError(errno.ENOENT, f"libseccomp cannot be loaded: {error}") from None
        self._lib = pyseccomp
        self._filter = pyseccomp.SyscallFilter(pyseccomp.ERRNO(errno.ENOSYS))
        self._named: set[str] = set()

    def allow_what_is_needed(self, processes: bool = False) -> None:
        """All but signals, sockets and what depends on the level; ``processes`` also allows
        what reaches others, in tests."""
        if processes:
            self.allow(_TEST_PROCESSES)
        self.allow_groups(calls.ALLOWED)
        for one in calls.BY_ARGUMENT:
            for value in one.values.values():
                self.allow_if(one.name, (one.position, calls.WHOLE_INT, value))
        whole = calls.WHOLE_INT
        self.allow_if("setpriority", (0, whole, 0), (1, whole, 0))
        self.allow_if(
            "fcntl", (1, whole, calls.F_SETFL), (2, _all(calls.OPEN_REFUSED), 0)
        )
        for name, position in (("open", 1), ("openat", 2)):
            refused = _all(calls.OPEN_REFUSED)
            self.allow_if(name, (position, refused | os.O_TRUNC, 0))
            for writing in (os.O_WRONLY, os.O_RDWR):
                self.allow_if(name, (position, refused | os.O_ACCMODE, writing))
        refused = _all(calls.MMAP_REFUSED)
        for part in (calls.MMAP_SHARED, calls.MMAP_OF_NO_FILE):
            self.allow_if("mmap", (3, refused | part, 0))
        # clone3's flags lie in memory, where a filter cannot look; libc falls back to this.
        self.allow_if("clone", (0, _all(calls.CLONE_REFUSED), 0))
        self._rule(self._lib.ERRNO(0), calls.NOTHING_TO_DO)

    def allow_signals(self, everywhere: bool = True) -> None:
        if everywhere:
            self.allow(calls.SIGNALS)
        else:
            self.allow_if("kill", (0, calls.WHOLE_INT, 0))

    def allow_sockets(self, everything: bool = False) -> None:
        if everything:
            self.allow(_TEST_NETWORK)
            return
        self.refuse(["socket"])
        for kind in calls.PAIRS.values():
            self.allow_if(
                "socketpair",
                (0, calls.WHOLE_INT, int(socket.AF_UNIX)),
                (1, 0xF, kind),
            )

    def allow(self, names: Iterable[str]) -> None:
        self._rule(self._lib.ALLOW, names)

    def allow_groups(self, groups: Iterable[calls.Group]) -> None:
        for group in groups:
            self.allow(group.names.split())

    def refuse(self, names: Iterable[str]) -> None:
        """With an error that says that it is not permitted."""
        self._rule(self._lib.ERRNO(errno.EPERM), names)

    def allow_if(self, name: str, *conditions: tuple[int, int, int]) -> None:
        """Each condition: of this argument, these bits must be this value."""
        if name in self._named or not self._known(name):
            return
        arguments = (
            self._lib.Arg(position, self._lib.MASKED_EQ, mask, value)
            for position, mask, value in conditions
        )
        self._filter.add_rule(self._lib.ALLOW, name, *arguments)

    def compiled(self) -> bytes:
        for names in calls.REFUSED.values():
            self.refuse(names.split())
        with tempfile.TemporaryFile() as file:
            self._filter.export_bpf(file)
            file.seek(0)
            return file.read()

    def _rule(self, action: int, names: Iterable[str]) -> None:
        for name in names:
            if name not in self._named and self._known(name):
                self._named.add(name)
                self._filter.add_rule(action, name)

    def _known(self, name: str) -> bool:
        return self._lib.resolve_syscall(self._lib.Arch.NATIVE, name) >= 0


def _all(flags: dict[str, int]) -> int:
    total = 0
    for flag in flags.values():
        total |= flag
    return total
