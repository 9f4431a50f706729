"""The filter of system calls that every child installs last."""

from __future__ import annotations

import errno
import os
import socket
import tempfile
from collections.abc import Iterable

_CLONE_NEW_ANYTHING = (
    0x00020000,  # mount
    0x02000000,  # cgroup
    0x04000000,  # host name
    0x08000000,  # IPC
    0x10000000,  # user
    0x20000000,  # PID
    0x40000000,  # network
)

_FORBIDDEN = """
    acct add_key adjtimex bpf chroot clock_adjtime clock_settime delete_module fanotify_init
    finit_module fsconfig fsmount fsopen fspick get_kernel_nodes init_module io_uring_enter
    io_uring_register io_uring_setup kcmp kexec_file_load kexec_load keyctl
    lookup_dcookie memfd_create memfd_secret mknod mknodat mount mount_setattr move_mount
    name_to_handle_at nfsservctl open_by_handle_at open_tree perf_event_open personality
    pidfd_getfd pivot_root process_madvise process_vm_readv process_vm_writev ptrace
    quotactl quotactl_fd reboot request_key semget setdomainname sethostname setns
    settimeofday shmget msgget mq_open swapoff swapon syslog umount umount2 unshare
    userfaultfd vhangup
""".split()


_SHARED_MEMORY_OF_NO_FILE = 0x21
"""mmap's MAP_SHARED and MAP_ANONYMOUS. Such memory stays when its pages are let go of, so
no process seems to hold it."""

_OF_OTHER_PROCESSES = """
    ioprio_set migrate_pages move_pages process_mrelease sched_setattr sched_setparam
    sched_setscheduler
""".split()
"""What works on any process of the same user, which under Landlock is the instructor."""

_OF_ANY_FILE = """
    chmod fchmod fchmodat chown fchown fchownat lchown setxattr lsetxattr fsetxattr
    removexattr lremovexattr fremovexattr utime utimes utimensat futimesat truncate
    inotify_init inotify_init1 inotify_add_watch
""".split()
"""What Landlock has no rule for, or not on every kernel."""

_ON_SOCKETS = "socket connect bind listen accept accept4".split()
_SIGNALS = "tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_send_signal".split()
_STARTING_GROUPS = "setsid setpgid".split()
_WHOLE_INT = 0xFFFFFFFF
"""The kernel takes the lower half of a register for an int; so must the filter."""


def program(network: bool = True) -> bytes:
    """The compiled filter of the level *namespaces*.

    Refused: everything that mounts, traces, loads, makes namespaces, opens sockets
    other than local ones (unless ``network`` is off), or holds memory that no limit
    counts (memfd, SysV, shared anonymous mappings).

    Raises:
        OSError: the system's libseccomp cannot be loaded.
    """
    rules = _Rules()
    rules.refuse_dangers()
    if network:
        rules.refuse_if("socket", 0, "NE", int(socket.AF_UNIX), number=errno.EAFNOSUPPORT)
    return rules.compiled()


def landlock_program(abi: int, network: bool = True, own_processes: bool = True) -> bytes:
    """The compiled filter of the level *landlock*, which has more to do.

    There a child sees the machine's processes, files and sockets, and is often of the
    instructor's own user. Refused as well: every socket but a connected pair, changing
    what is not open for writing, what reaches other processes, and leaving the process
    group, by which all that a child started is ended. Where Landlock (its version is
    ``abi``) does not hold signals back, all but to the own group are refused.

    Raises:
        OSError: the system's libseccomp cannot be loaded.
    """
    rules = _Rules()
    rules.refuse_dangers()
    rules.refuse(_OF_ANY_FILE)
    # Emptying a file by opening it for reading: old versions of Landlock let that pass.
    emptied = os.O_ACCMODE | os.O_TRUNC
    rules.refuse_if("open", 1, "MASKED_EQ", emptied, os.O_TRUNC)
    rules.refuse_if("openat", 2, "MASKED_EQ", emptied, os.O_TRUNC)
    rules.refuse(["openat2"], errno.ENOSYS)  # its flags lie in memory
    if network:
        rules.refuse(_ON_SOCKETS)
        rules.refuse_if("socketpair", 0, "NE", int(socket.AF_UNIX))
        for kind in (socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_RDM):
            # These can send to any address without being connected to it.
            rules.refuse_if("socketpair", 1, "MASKED_EQ", 0xF, int(kind))
    if own_processes:
        rules.refuse([*_OF_OTHER_PROCESSES, *_STARTING_GROUPS])
        for name in ("prlimit64", "setpriority", "sched_setaffinity"):
            rules.refuse_if(name, 0, "NE", 0)
        rules.refuse_if("setpriority", 1, "NE", 0)
        for command in (8, 10, 15):  # F_SETOWN, F_SETSIG, F_SETOWN_EX: signals by input
            rules.refuse_if("fcntl", 1, "MASKED_EQ", _WHOLE_INT, command)
        for command in (0x8901, 0x8902):  # FIOSETOWN, SIOCSPGRP: the same
            rules.refuse_if("ioctl", 1, "MASKED_EQ", _WHOLE_INT, command)
        if abi < 6:
            rules.refuse(_SIGNALS)
            rules.refuse_if("kill", 0, "NE", 0)
    return rules.compiled()


class _Rules:
    """What is refused, and how."""

    def __init__(self) -> None:
        try:
            import pyseccomp
        except (ImportError, RuntimeError, OSError) as error:
            raise OSError(errno.ENOENT, f"libseccomp cannot be loaded: {error}") from None
        self._lib = pyseccomp
        self._filter = pyseccomp.SyscallFilter(pyseccomp.ALLOW)

    def refuse(self, names: Iterable[str], number: int = errno.EPERM) -> None:
        for name in names:
            if self._known(name):
                self._filter.add_rule(self._lib.ERRNO(number), name)

    def refuse_if(
        self, name: str, argument: int, how: str, *values: int, number: int = errno.EPERM
    ) -> None:
        if self._known(name):
            condition = self._lib.Arg(argument, getattr(self._lib, how), *values)
            self._filter.add_rule(self._lib.ERRNO(number), name, condition)

    def refuse_dangers(self) -> None:
        self.refuse(_FORBIDDEN)
        for flag in _CLONE_NEW_ANYTHING:
            self.refuse_if("clone", 0, "MASKED_EQ", flag, flag)
        # Its flags lie in memory, where a filter cannot look; libc falls back to clone.
        self.refuse(["clone3"], errno.ENOSYS)
        shared = _SHARED_MEMORY_OF_NO_FILE
        self.refuse_if("mmap", 3, "MASKED_EQ", shared, shared)

    def compiled(self) -> bytes:
        with tempfile.TemporaryFile() as file:
            self._filter.export_bpf(file)
            file.seek(0)
            return file.read()

    def _known(self, name: str) -> bool:
        return self._lib.resolve_syscall(self._lib.Arch.NATIVE, name) >= 0
