"""The level *namespaces*: bubblewrap made the warm parent's root, a child its own walls.

A PID namespace a child, so that SIGKILL to its process 1 takes all of it; a mount namespace
with little of /proc in it and a scratch folder of its own, in memory. The kernel does most
of the keeping.
"""

from __future__ import annotations

import os

from grader.worker import linux
from grader.worker.sandbox.sandbox import MACHINE, ONESELF, Sandbox

_SAFE = linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC


class Namespaces(Sandbox, frozen=True, kw_only=True):
    """Children of any number at a time; each mounts its scratch folder on ``folder``."""

    def prepare(self) -> None:
        """The root stands already; all that is left is not to be root."""
        if self.uid:
            # For root, bubblewrap covers parts of /proc; over a covered one no child could
            # mount its own.
            linux.mount("proc", "/proc", "proc", _SAFE)
            linux.become(self.uid)

    def settle(self) -> None:
        """Become process 1 of a user and PID namespace of our own.

        TensorFlow's thread in this process forbids a new user namespace, a forked child
        has one thread only. Owning both namespaces is what allows to make a PID
        namespace a child later and to come back each time.
        """
        uid, gid = os.getuid(), os.getgid()
        if os.fork():
            _wait_and_exit()
        linux.die_with_parent()
        # Who becomes another user is not dumpable, and then /proc/self belongs to root.
        linux.dumpable()
        linux.unshare(
            linux.CLONE_NEWUSER | linux.CLONE_NEWNS | linux.CLONE_NEWPID | linux.CLONE_NEWIPC
        )
        for name, text in (
            ("setgroups", "deny"),
            ("uid_map", f"{uid} {uid} 1"),
            ("gid_map", f"{gid} {gid} 1"),
        ):
            with open(f"/proc/self/{name}", "w") as file:
                file.write(text)
        if os.fork():
            _wait_and_exit()
        linux.die_with_parent()
        linux.mount(None, "/", None, linux.MS_PRIVATE | linux.MS_REC)
        linux.mount("proc", "/proc", "proc", _SAFE)

    def fork(self) -> int:
        if not self.own_processes:
            return os.fork()
        ours = os.open("/proc/self/ns/pid", os.O_RDONLY)
        child = -1
        try:
            linux.unshare(linux.CLONE_NEWPID)
            child = os.fork()
        finally:
            if child:
                linux.setns(ours, linux.CLONE_NEWPID)
            os.close(ours)
        return child

    def confine(self) -> None:
        self._begin()
        linux.unshare(linux.CLONE_NEWNS | linux.CLONE_NEWIPC)
        linux.mount(None, "/", None, linux.MS_PRIVATE | linux.MS_REC)
        if self.own_processes:
            self._cover_proc()
        linux.mount(
            "scratch", self.folder, "tmpfs", _SAFE, f"size={self.scratch},nr_inodes=4096"
        )
        self._end_with_parent()
        linux.keep_capabilities()
        self._limit(self.processes)
        self._filter()

    def _cover_proc(self) -> None:
        """Of /proc only what libraries ask about the machine and themselves.

        The rest tells of its kernel's command line, its mounts, its load and its other
        users' locks. A folder of our own needs no real /proc to be visible, either.
        """
        program = os.readlink("/proc/self/exe")
        building = self.folder  # there is nothing else that may be mounted on
        linux.mount("proc", building, "tmpfs", _SAFE, "size=64k,nr_inodes=32,mode=755")
        os.mkdir(f"{building}/self")
        # Where the loader looks for libraries beside Python, in a program that it starts.
        os.symlink(program, f"{building}/self/exe")
        for source in (*MACHINE, *ONESELF):
            if source.startswith("/proc/") and os.path.isfile(source):
                target = f"{building}/{source.removeprefix('/proc/')}"
                os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o444))
                linux.mount(source, target, None, linux.MS_BIND)
        linux.mount("proc", building, None, linux.MS_REMOUNT | linux.MS_RDONLY | _SAFE)
        linux.mount(building, "/proc", None, linux.MS_MOVE)


def _wait_and_exit() -> None:
    """End as the process within does, whose end nobody outside can ask for: as a shell says
    it, 128 and the number of the signal for one that was killed."""
    code = os.waitstatus_to_exitcode(os.wait()[1])
    os._exit(code if code >= 0 else 128 - code)
