"""What of the kernel learner code may use: one table, with the reason for each entry.

Whatever is not in it is answered as by a kernel that does not have it (ENOSYS), for which
libraries are prepared. So a call that some later kernel adds is refused until it stands here.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass

WHOLE_INT = 0xFFFFFFFF
"""The kernel takes the lower half of a register for an int; so must the filter."""


@dataclass(frozen=True)
class Group:
    """System calls that are needed for one reason."""

    why: str
    names: str


ALLOWED = (
    Group(
        "files: imports, models saved and loaded, figures; what may be opened, the level says",
        """
        access faccessat faccessat2 stat lstat fstat newfstatat statx statfs fstatfs
        close close_range read readv pread64 preadv write writev pwrite64 pwritev lseek
        getdents getdents64 getcwd chdir fchdir readlink readlinkat umask
        mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 link linkat
        symlink symlinkat ftruncate fallocate creat
        getxattr lgetxattr fgetxattr listxattr llistxattr flistxattr
        """,
    ),
    Group("copies of files: tf.io.gfile.copy, shutil", "sendfile"),
    Group("descriptors: redirected output, pipes to a program", "dup dup2 dup3 pipe pipe2"),
    Group(
        "waiting for descriptors: subprocess, asyncio, selectors",
        """
        poll ppoll select pselect6 epoll_create epoll_create1 epoll_ctl epoll_wait
        epoll_pwait epoll_pwait2 eventfd eventfd2
        """,
    ),
    Group(
        "a connected pair of sockets: asyncio's own, the connection to the judge",
        """
        sendto sendmsg sendmmsg recvfrom recvmsg recvmmsg shutdown getsockname getpeername
        getsockopt
        """,
    ),
    Group(
        "memory: what Python and TensorFlow allocate; how much, the limits say",
        "brk munmap mremap mprotect pkey_mprotect pkey_alloc pkey_free get_mempolicy",
    ),
    Group(
        "threads: those of TensorFlow, concurrent.futures",
        """
        futex futex_waitv futex_wake futex_wait futex_requeue set_robust_list
        get_robust_list set_tid_address rseq gettid sched_yield sched_getaffinity
        sched_getparam sched_getscheduler sched_get_priority_max sched_get_priority_min
        sched_rr_get_interval getcpu exit restart_syscall map_shadow_stack
        """,
    ),
    Group(
        "processes: a program started, waited for, ended; how many, the limits say",
        """
        fork vfork execve wait4 waitid exit_group pause getpid getppid
        getpgid getpgrp getsid
        """,
    ),
    Group(
        "signals and alarms of its own",
        """
        rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigsuspend
        rt_sigtimedwait sigaltstack alarm getitimer setitimer
        """,
    ),
    Group(
        "time",
        """
        clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday time times
        """,
    ),
    Group(
        "who and where: what libraries ask at their start",
        """
        getuid geteuid getgid getegid getresuid getresgid getgroups uname sysinfo getrusage
        getrlimit setrlimit getpriority getrandom arch_prctl
        """,
    ),
)
"""Allowed whatever they are given."""

ANY_FILE = (
    Group(
        "modes, times and sizes by name: shutil.copy, tempfile; Landlock has no rule for them",
        "chmod fchmod fchmodat fchmodat2 utime utimes utimensat futimesat truncate",
    ),
)
"""Allowed where nothing but the child's own folder can be written: with namespaces."""

SIGNALS = "kill tkill tgkill".split()
"""To processes of its own; who else is out of reach, PID namespaces or Landlock say."""

NOTHING_TO_DO = "fsync fdatasync sync syncfs sync_file_range msync".split()
"""Answered with success and not done: of a scratch folder nothing is kept, and a loop of
them holds up everybody who writes to that disk."""

REFUSED = {
    "changing who or where one is": """
        setuid setgid setreuid setregid setresuid setresgid setgroups setfsuid setfsgid capset
        chroot pivot_root mount umount umount2 unshare setns mknod mknodat sethostname
        setdomainname reboot swapon swapoff chown fchown lchown fchownat
    """,
    "leaving the process group, and a share of the processor of one's own": "setsid setpgid",
    "sockets that others can reach, or that queue what nobody counts": """
        connect bind listen accept accept4 setsockopt
    """,
    "looking into, stopping or slowing other processes": """
        ptrace process_vm_readv process_vm_writev pidfd_getfd kcmp perf_event_open ioprio_set
        sched_setscheduler sched_setparam sched_setattr migrate_pages move_pages
        process_madvise process_mrelease pidfd_send_signal rt_sigqueueinfo rt_tgsigqueueinfo
    """,
    "memory that belongs to no process, or cannot be taken back": """
        memfd_create memfd_secret shmget semget msgget mq_open mlock mlock2 mlockall vmsplice
        splice tee io_setup
    """,
    "watching files that others use": """
        inotify_init inotify_init1 inotify_add_watch fanotify_init name_to_handle_at
    """,
    "large parts of the kernel that nobody needs here": """
        bpf userfaultfd io_uring_setup io_uring_enter io_uring_register keyctl add_key
        request_key seccomp landlock_create_ruleset landlock_add_rule landlock_restrict_self
        open_by_handle_at quotactl syslog setxattr lsetxattr fsetxattr removexattr
        lremovexattr fremovexattr personality
    """,
}
"""Answered with EPERM instead, for a person who reads the message. The list may be short:
what is in neither is refused as well."""


@dataclass(frozen=True)
class Argument:
    """A call that is allowed with some values of one argument."""

    why: str
    name: str
    position: int
    values: Mapping[str, int]


FCNTL = {
    "F_DUPFD": 0,
    "F_GETFD": 1,
    "F_SETFD": 2,
    "F_GETFL": 3,  # and F_SETFL, with some flags
    "F_DUPFD_QUERY": 1027,
    "F_DUPFD_CLOEXEC": 1030,
    "F_GETPIPE_SZ": 1032,
}
"""Not: leases and notifications (SETLEASE, NOTIFY), owners and signals (SETOWN, SETSIG),
locks of any kind (each is memory that nobody counts), larger pipes (SETPIPE_SZ)."""

IOCTL = {
    "TCGETS": 0x5401,  # is it a terminal?
    "TCGETS2": 0x802C542A,
    "TIOCGWINSZ": 0x5413,  # how wide is it?
    "FIONREAD": 0x541B,
    "FIONBIO": 0x5421,
    "FIONCLEX": 0x5450,
    "FIOCLEX": 0x5451,
}

PRCTL = {
    "PR_GET_PDEATHSIG": 2,
    "PR_GET_DUMPABLE": 3,
    "PR_SET_NAME": 15,
    "PR_GET_NAME": 16,
    "PR_GET_SECCOMP": 21,
    "PR_CAPBSET_READ": 23,
    "PR_GET_TIMERSLACK": 30,
    "PR_SET_NO_NEW_PRIVS": 38,
    "PR_GET_NO_NEW_PRIVS": 39,
    "PR_SET_THP_DISABLE": 41,
    "PR_GET_THP_DISABLE": 42,
    "PR_SET_TAGGED_ADDR_CTRL": 55,
    "PR_GET_TAGGED_ADDR_CTRL": 56,
}
"""Not: outliving the warm parent (SET_PDEATHSIG), hiding from who measures (SET_DUMPABLE),
adopting processes (SET_CHILD_SUBREAPER), a core for oneself (SCHED_CORE), more filters."""

MADVISE = {
    "MADV_NORMAL": 0,
    "MADV_RANDOM": 1,
    "MADV_SEQUENTIAL": 2,
    "MADV_WILLNEED": 3,
    "MADV_DONTNEED": 4,
    "MADV_FREE": 8,
    "MADV_DONTFORK": 10,
    "MADV_DOFORK": 11,
    "MADV_HUGEPAGE": 14,
    "MADV_NOHUGEPAGE": 15,
    "MADV_DONTDUMP": 16,
    "MADV_DODUMP": 17,
    "MADV_WIPEONFORK": 18,
    "MADV_KEEPONFORK": 19,
    "MADV_POPULATE_READ": 22,
    "MADV_POPULATE_WRITE": 23,
    "MADV_GUARD_INSTALL": 102,
    "MADV_GUARD_REMOVE": 103,
}
"""Not: merging equal pages (what others hold shows in the time), pushing pages out (also those
of a library that others use), poisoning them."""

FADVISE = {name: number for number, name in enumerate(("NORMAL", "RANDOM", "SEQUENTIAL"))} | {
    "WILLNEED": 3,
    "NOREUSE": 5,
}
"""Not DONTNEED: it throws a file that others are about to read out of memory."""

BY_ARGUMENT = (
    Argument("flags of descriptors", "fcntl", 1, FCNTL),
    Argument("terminals and descriptors", "ioctl", 1, IOCTL),
    Argument("names of threads", "prctl", 0, PRCTL),
    Argument("what Python and malloc say of their memory", "madvise", 2, MADVISE),
    Argument("how a file will be read", "fadvise64", 3, FADVISE),
    Argument("limits of its own", "prlimit64", 0, {"oneself": 0}),
    Argument("cores of its own", "sched_setaffinity", 0, {"oneself": 0}),
)

OPEN_REFUSED = {
    "O_DIRECT": getattr(os, "O_DIRECT", 0),  # past the machine's cache: the disk is everybody's
    "O_DSYNC": 0o10000,
    "O_SYNC": 0o4000000,
    "O_ASYNC": 0o20000,  # signals by input
}
"""Flags of ``open`` and F_SETFL. Nor may a file be emptied by opening it for reading: old
versions of Landlock let that pass."""

F_SETFL = 4

CLONE_REFUSED = {
    "CLONE_PTRACE": 0x00002000,
    "CLONE_PARENT": 0x00008000,  # a process that is no child of who started it
    "CLONE_NEWNS": 0x00020000,
    "CLONE_UNTRACED": 0x00800000,
    "CLONE_NEWCGROUP": 0x02000000,
    "CLONE_NEWUTS": 0x04000000,
    "CLONE_NEWIPC": 0x08000000,
    "CLONE_NEWUSER": 0x10000000,
    "CLONE_NEWPID": 0x20000000,
    "CLONE_NEWNET": 0x40000000,
}

MMAP_REFUSED = {
    "MAP_LOCKED": 0x2000,
    "MAP_HUGETLB": 0x40000,  # of a pool of the whole machine, and in nobody's figures
}
MMAP_SHARED, MMAP_OF_NO_FILE = 0x01, 0x20
"""Together: memory that stays when its pages are let go of, so no process seems to hold it."""

PAIRS = {"SOCK_STREAM": int(socket.SOCK_STREAM), "SOCK_SEQPACKET": int(socket.SOCK_SEQPACKET)}
"""Kinds of socketpair. Datagrams could be sent to any address without being connected to it."""
