"""What of the kernel is open to learner code: each try wins without the filter.

A try is run in a process of its own, for some leave something behind. It has got through
if it raises nothing.
"""

import pytest

from grader.isolation import calls, seccomp
from grader.isolation.levels import Level
from grader.isolation.wall import Wall

CONFINED = (Level.NAMESPACES, Level.LANDLOCK)

BEFORE = """
import array, ctypes, ctypes.util, fcntl, mmap, os, resource, signal, socket, struct, sys
import numpy
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.argtypes = [ctypes.c_long] * 7
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p] + [ctypes.c_long] * 5
libc.madvise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
libc.mincore.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_char_p]
PACKAGE = numpy.__file__
room = ctypes.create_string_buffer(4096)
ROOM = ctypes.addressof(room)

def check(result):
    if result is None or result < 0:
        raise OSError(ctypes.get_errno(), "refused")
    return result

def call(number, *arguments):
    return check(libc.syscall(number, *arguments, *[0] * (6 - len(arguments))))

def own_file(name="own"):
    return os.open(name, os.O_CREAT | os.O_RDWR)

def memory(flags=0x22, descriptor=-1, size=1 << 21):
    at = libc.mmap(None, size, 3, flags, descriptor, 0)
    if at is None or at == ctypes.c_void_p(-1).value:
        raise OSError("no memory")
    return at
"""

AFTER = """
def it():
    through = []
    for name, code in TRIES.items():
        child = os.fork()
        if child == 0:
            status = 1
            try:
                signal.alarm(5)
                exec(code, globals())
                status = 0
            except OSError:
                pass
            except BaseException:
                status = 2
            finally:
                os._exit(status)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if status == 0:
            through.append(name)
        elif status != 1:
            through.append(f"{name}: {status}")
    return "\\n".join(through)
"""

SLOWING = {
    "lease": "fcntl.fcntl(own_file(), fcntl.F_SETLEASE, fcntl.F_WRLCK)",
    "lease, in a wide register": "call(72, own_file(), 1 << 32 | 1024, 1)",
    "notification": "fcntl.fcntl(os.open(os.path.dirname(PACKAGE), os.O_RDONLY), 1026, 1)",
    "inotify": "watch = check(libc.inotify_init1(0))\n"
    "check(libc.inotify_add_watch(watch, PACKAGE.encode(), 1))",
    "flock": "fcntl.flock(os.open(PACKAGE, os.O_RDONLY), fcntl.LOCK_EX)",
    "read lock": "fcntl.lockf(os.open(PACKAGE, os.O_RDONLY), fcntl.LOCK_SH)",
    "lock of a description": "fcntl.fcntl(own_file(), 37, struct.pack('hhqqi', 1, 0, 0, 0, 0))",
    "asking for locks": "fcntl.fcntl(own_file(), 5, struct.pack('hhqqi', 1, 0, 0, 0, 0))",
    "out of the cache": "os.posix_fadvise(os.open(PACKAGE, os.O_RDONLY), 0, 0, 4)",
    "what is in the cache": "check(libc.mincore(memory(2, os.open(PACKAGE, 0)), 4096, room))",
    "memory pushed out": "check(libc.madvise(memory(), 1 << 21, 21))",
    "input before others": "call(251, 1, 0, 2 << 13)",
    "a batch of its own": "os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))",
    "priorities of all": "os.setpriority(os.PRIO_USER, 0, 10)",
    "a share of its own": "os.setsid()",
    "a group of its own": "os.setpgid(0, 0)",
    "open past the cache": "os.open('own', os.O_CREAT | os.O_WRONLY | os.O_SYNC)",
    "past the cache later": "fcntl.fcntl(own_file(), fcntl.F_SETFL, os.O_ASYNC)",
}
HOLDING = {
    "landlock": "call(444, ctypes.addressof(ctypes.c_uint64(1)), 8, 0)",
    "larger pipe": "fcntl.fcntl(os.pipe()[0], 1031, 1 << 20)",
    "pages in a pipe": "pipe = os.pipe()\ncall(278, pipe[1], ROOM, 0, 0)",
    "tee": "a, b = os.pipe(), os.pipe()\nos.write(a[1], b'x')\ncall(276, a[0], b[1], 1, 0)",
    "more filters": "check(libc.prctl(38, 1, 0, 0, 0))\n"
    "room[:8] = struct.pack('HBBI', 6, 0, 0, 0x7FFF0000)\n"
    "program = ctypes.create_string_buffer(struct.pack('HxxxxxxQ', 1, ROOM))\n"
    "check(libc.prctl(22, 2, ctypes.c_void_p(ctypes.addressof(program)), 0, 0))",
    "file in memory": "os.memfd_create('a')",
    "shared memory": "call(29, 0, 4096, 0o1600)",
    "semaphores": "call(64, 0, 1, 0o1600)",
    "message queue": "call(68, 0, 0o1600)",
    "named queue": "name = ctypes.create_string_buffer(b'q')\n"
    "call(240, ctypes.addressof(name), 0o102, 0o600, 0)",
    "locked memory": "check(libc.mlock(ctypes.c_void_p(memory()), 4096))",
    "mapped and locked": "memory(0x2022, size=4096)",
    "shared, of no file": "memory(0x21)",
    "a context for input": "call(206, 1, ctypes.addressof(ctypes.c_uint64(0)))",
    "timer": "call(222, 1, 0, ROOM)",
    "signal in a queue": "room[:12] = struct.pack('iii', 23, 0, -1)\n"
    "call(129, os.getpid(), 23, ROOM)",
    "somebody who listens": "with socket.socket(socket.AF_UNIX) as s:\n"
    "    s.bind('socket')\n    s.listen(4096)",
    "datagrams": "socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)",
    "larger buffers": "socket.socketpair()[0].setsockopt(1, 7, 1 << 20)",
    "extended attribute": "os.setxattr(own_file(), 'user.a', b'x' * 4000)",
}
REACHING = {
    "sibling": "if call(56, 0x8011) == 0:\n    os._exit(0)",
    "new user namespace": "check(libc.unshare(0x10000000))",
    "the same by clone": "if call(56, 0x10000011) == 0:\n    os._exit(0)",
    "orphans": "check(libc.prctl(36, 1, 0, 0, 0))",
    "outliving": "check(libc.prctl(1, 0, 0, 0, 0))",
    "hiding": "check(libc.prctl(4, 0, 0, 0, 0))",
    "handle": "own_file()\nroom[:8] = struct.pack('Ii', 128, 0)\n"
    "name, mount = ctypes.create_string_buffer(b'own'), ctypes.c_int(0)\n"
    "call(303, -100, ctypes.addressof(name), ROOM, ctypes.addressof(mount), 0)",
    "pidfd": "os.pidfd_open(os.getppid())",
    "memory of another": "vector = ctypes.create_string_buffer(struct.pack('QQ', ROOM, 8))\n"
    "at = ctypes.addressof(vector)\ncall(310, os.getppid(), at, 1, at, 1, 0)",
    "trace": "check(libc.ptrace(0, 0, 0, 0))",
    "keys": "call(250, 0, -3, 1)",
    "personality": "call(135, 0x0040000)",
    "other's limits": "resource.prlimit(os.getppid(), resource.RLIMIT_CORE)",
    "other's cores": "os.sched_setaffinity(os.getppid(), os.sched_getaffinity(0))",
    "mounts by call": "call(457, ctypes.addressof(ctypes.create_string_buffer("
    "struct.pack('IIQQQ', 32, 0, 0xFFFFFFFFFFFFFFFF, 0, 0))), ROOM, 16, 0)",
    "owner": "fcntl.fcntl(3, fcntl.F_SETOWN, os.getpid())",
}
TRIES = SLOWING | HOLDING | REACHING
NOT_EVERYWHERE = {
    "memory of another", "mounts by call", "named queue", "keys", "extended attribute",
    "what is in the cache",
}  # fmt: skip
"""Kernels are built without, or refuse it to some for reasons of their own."""


def through(ask, level, *without):
    source = f"{BEFORE}\nTRIES = {TRIES!r}\n{AFTER}"
    return set(filter(None, ask(level, source, *without).split("\n")))


@pytest.mark.full
@pytest.mark.parametrize("level", CONFINED)
def test_none_gets_through(ask, level):
    assert through(ask, level) == set()


@pytest.mark.full
def test_without_the_filter_each_does(ask):
    missing = set(TRIES) - through(ask, Level.NAMESPACES, Wall.CALLS)
    assert missing <= NOT_EVERYWHERE


class TestTable:
    def test_each_call_is_in_one_place(self):
        groups = (*calls.ALLOWED, *calls.ANY_FILE)
        seen = [name for group in groups for name in group.names.split()]
        seen += [*calls.NOTHING_TO_DO, *calls.SIGNALS]
        seen += [name for names in calls.REFUSED.values() for name in names.split()]
        assert len(seen) == len(set(seen))
        assert not set(seen) & {one.name for one in calls.BY_ARGUMENT}

    def test_each_group_says_why(self):
        assert all(group.why for group in (*calls.ALLOWED, *calls.ANY_FILE))
        assert all(one.why for one in calls.BY_ARGUMENT)

    def test_what_nobody_named_is_answered_as_by_a_kernel_without_it(self):
        # The last instructions of a filter are what it answers.
        program = seccomp.program()
        words = {int.from_bytes(program[at + 4 : at + 8], "little")
                 for at in range(0, len(program), 8) if program[at] == 6}  # fmt: skip
        assert 0x00050000 | 38 in words
        assert 0x7FFF0000 in words

    def test_with_landlock_files_are_not_changed(self):
        assert seccomp.landlock_program(6) != seccomp.program()
        assert seccomp.landlock_program(1) != seccomp.landlock_program(6)
