"""The few Linux calls that Python has no function for, by ctypes."""

from __future__ import annotations

import ctypes
import os
import stat
from collections.abc import Iterable

CLONE_NEWNS = 0x00020000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000

MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC = 1, 2, 4, 8
MS_REMOUNT, MS_BIND, MS_MOVE = 0x20, 0x1000, 0x2000
MS_REC, MS_PRIVATE = 0x4000, 0x40000

CAP_CHOWN, CAP_DAC_OVERRIDE, CAP_KILL, CAP_SETGID, CAP_SETUID = 0, 1, 5, 6, 7
CAP_SYS_PTRACE = 19

# Landlock's rights on files. LIST and READ are what a program needs to be run; a rule on
# a file may give no right that only folders have.
EXECUTE, WRITE_FILE, READ_FILE, LIST = 1 << 0, 1 << 1, 1 << 2, 1 << 3
TRUNCATE, IOCTL = 1 << 14, 1 << 15
READ = EXECUTE | READ_FILE | LIST
_ON_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL
_MAKE_DEVICE = 1 << 6 | 1 << 11
_ALL_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
"""What a kernel's Landlock knows, by the first version of the ABI that has it."""
EVERYTHING = (1 << 16) - 1 & ~_MAKE_DEVICE & ~IOCTL

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_KEEPCAPS = 8
_PR_SET_SECCOMP = 22
_PR_CAPBSET_DROP = 24
_PR_SET_CHILD_SUBREAPER = 36
_PR_SET_NO_NEW_PRIVS = 38
_SECCOMP_MODE_FILTER = 2
_CAPABILITY_VERSION_3 = 0x20080522
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446  # on every machine

_libc = ctypes.CDLL(None, use_errno=True)


def unshare(flags: int) -> None:
    """Leave the namespaces in ``flags`` for new ones."""
    _must(_libc.unshare(flags), "unshare")


def setns(fd: int, kind: int) -> None:
    """Enter the namespace behind ``fd``."""
    _must(_libc.setns(fd, kind), "setns")


def mount(
    source: str | None, target: str, kind: str | None, flags: int, data: str = ""
) -> None:
    """``mount(2)``."""
    encoded = (None if text is None else text.encode() for text in (source, target, kind))
    _must(
        _libc.mount(*encoded, ctypes.c_ulong(flags), data.encode() or None), f"mount {target}"
    )


def die_with_parent() -> None:
    """SIGKILL when the parent ends."""
    _prctl(_PR_SET_PDEATHSIG, 9)


def not_dumpable() -> None:
    """No core file, and no other process of this user may look inside."""
    _prctl(_PR_SET_DUMPABLE, 0)


def dumpable() -> None:
    """This process's files in /proc are its user's."""
    _prctl(_PR_SET_DUMPABLE, 1)


def no_new_privileges() -> None:
    """Nothing executed from here on gains anything."""
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)


def adopt_orphans() -> None:
    """Whatever is started below this process and loses its parent becomes its child."""
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def become(uid: int, files_as_root: bool = False) -> None:
    """Root becomes the user and group ``uid``, and cannot come back.

    With ``files_as_root`` files are still opened as root would who has no capability:
    what lies in root's own folders stays readable.
    """
    os.setgroups([])
    if files_as_root:
        _prctl(_PR_SET_KEEPCAPS, 1)
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    if files_as_root:
        keep_capabilities((CAP_SETGID, CAP_SETUID))  # kept, but no longer in effect
        _libc.setfsgid(0)
        _libc.setfsuid(0)
        _must(_libc.setfsuid(-1), "setfsuid")  # what it is now, and that is to be 0
        keep_capabilities()


def keep_capabilities(kept: Iterable[int] = ()) -> None:
    """Give up every capability but these, as far as we have them, for good."""
    kept = tuple(kept)
    for capability in range(64):
        if capability in kept:
            continue
        if _libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            break  # beyond the last one that this kernel knows, or not ours to drop
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    # Two of (effective, permitted, inheritable): capabilities 0 to 31, and those above.
    sets = (ctypes.c_uint32 * 6)()
    _must(_libc.capget(header, sets), "capget")
    bits = sets[1] & sum(1 << capability for capability in kept)
    _must(_libc.capset(header, (ctypes.c_uint32 * 6)(bits, bits)), "capset")


def landlock_abi() -> int:
    """The version of Landlock's ABI that this kernel has; 0 if it has none."""
    return max(0, _libc.syscall(_LANDLOCK_CREATE, None, ctypes.c_size_t(0), 1))


def landlock(abi: int, rules: Iterable[tuple[str, int]], network: bool, scope: bool) -> None:
    """Shut this process, and all it starts, in by Landlock. For good.

    ``rules`` are paths and what is allowed beneath them; nothing else on files is. A path
    that does not exist gives nothing. ``network`` refuses TCP, ``scope`` refuses signals
    and abstract sockets to the outside, as far as ``abi`` goes.
    """
    handled = max(rights for first, rights in _ALL_RIGHTS.items() if first <= abi)

    class Ruleset(ctypes.Structure):
        _fields_ = [(name, ctypes.c_uint64) for name in ("files", "network", "scope")]

    class Beneath(ctypes.Structure):
        _pack_ = 1
        _layout_ = "ms"
        _fields_ = [("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32)]

    attributes = Ruleset(handled, 3 if network else 0, 3 if scope else 0)
    size = ctypes.c_size_t(8 if abi < 4 else 16 if abi < 6 else 24)
    ruleset = _libc.syscall(_LANDLOCK_CREATE, ctypes.byref(attributes), size, 0)
    _must(min(0, ruleset), "landlock_create_ruleset")
    try:
        for path, allowed in rules:
            try:
                fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
            except FileNotFoundError:
                continue
            try:
                if not stat.S_ISDIR(os.fstat(fd).st_mode):
                    allowed &= _ON_FILES
                rule = Beneath(allowed & handled, fd)
                added = _libc.syscall(_LANDLOCK_ADD, ruleset, 1, ctypes.byref(rule), 0)
                _must(added, f"landlock_add_rule {path}")
            finally:
                os.close(fd)
        _must(_libc.syscall(_LANDLOCK_RESTRICT, ruleset, 0), "landlock_restrict_self")
    finally:
        os.close(ruleset)


def seccomp(program: bytes) -> None:
    """Install a compiled filter: 8 bytes an instruction. For good."""

    class Filter(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_char_p)]

    loaded = Filter(len(program) // 8, program)
    _prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(loaded))


def _prctl(option: int, first, second=0) -> None:
    _must(_libc.prctl(option, first, second, 0, 0), f"prctl {option}")


def _must(result: int, what: str) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
