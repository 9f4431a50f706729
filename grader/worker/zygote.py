"""The warm parent: imports TensorFlow once, runs no op, forks a child a submission.

It starts inside the sandbox with nothing of value in it: a fixed environment, no
check, no expected value, no other submission. A child of a parent that ran an op
hangs for ever, so the parent only imports, and looks before every fork.

The judge asks over a control socket; the answer to each request is one message:
``new`` and a socket make a child that serves on it, and its pidfd comes back; when
a child ends, ``ended`` tells its wait status and which limit it was ended for, if any.

While a child lives, the parent looks again and again what it and all it started hold.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from grader.worker import folders, linux, processes
from grader.worker.confine import Walls, confine, confine_parent
from grader.worker.serve import serve
from grader.worker.witness import Witness

READY, FORKED, ENDED, FAILED = b"ready", b"forked", b"ended ", b"failed "
LARGEST = 1 << 17
"""No message on the control socket is longer."""

_LOOK_SECONDS = 0.05
_LOOK_SHARE = 50
"""One part in so many of the time is spent on looking, unless there is much to see."""
_LOOK_AT_DISK_SECONDS = 0.01
_LOOK_AT_DISK_SHARE = 4
"""A disk fills faster than memory, and to look at an honest folder takes 20 µs."""
_SWEEP_SECONDS = 10.0


class End(msgspec.Struct, frozen=True):
    """How a child ended."""

    status: int
    """The wait status."""
    limit: str = ""
    """``memory`` or ``scratch`` if it was ended for holding more than it may."""
    held: int = 0
    """How many bytes it held then."""


def main(control: int) -> None:
    """Run until the judge closes the control socket. ``control`` is its descriptor."""
    sock = socket.socket(fileno=control)
    walls = msgspec.msgpack.decode(sock.recv(LARGEST), type=Walls)
    try:
        confine_parent(walls)
        if not walls.namespaces:
            os.mkdir(walls.folder, 0o700)  # Keras wants a home when it is imported
        witness = _warm_up()
        if not walls.namespaces:
            folders.remove(walls.folder)
        if walls.namespaces:
            _enter_namespaces()
        keeper = _Keeper(sock, walls, witness)
        sock.send(READY)
    except BaseException as error:
        sock.send(FAILED + str(error).encode()[:1000])
        os._exit(1)
    keeper.run()
    os._exit(0)


def _warm_up() -> Witness:
    import keras  # noqa: F401
    import tensorflow  # noqa: F401

    import grader.worker.building
    import grader.worker.layers  # noqa: F401
    from grader.worker import figures, mnist

    # What is loaded lazily would be loaded again in every child.
    keras.layers.Conv2D  # noqa: B018
    figures.warm_up()
    mnist.shipped()
    witness = Witness()
    gc.collect()
    gc.freeze()
    return witness


def _runtime_is_up() -> bool:
    from tensorflow.python.eager import context

    return context.context()._initialized


def _enter_namespaces() -> None:
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
    linux.mount("proc", "/proc", "proc", linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC)


def _wait_and_exit() -> None:
    os.wait()
    os._exit(0)


class _Turns:
    """When to look again: often, but with no more than a share of the time."""

    def __init__(self, every: float, share: int) -> None:
        self.every = every
        self._share = share
        self._next = 0.0

    @contextlib.contextmanager
    def turn(self) -> Iterator[bool]:
        """Whether it is time to look. How long the look takes decides when the next is."""
        began = time.monotonic()
        if began < self._next:
            yield False
            return
        yield True
        took = time.monotonic() - began
        self._next = began + min(max(self.every, took * self._share), self.every * 10)


class _Keeper:
    """Forks children, looks after them, ends all of them, and tells how they ended."""

    def __init__(self, sock: socket.socket, walls: Walls, witness: Witness) -> None:
        self._sock = sock
        self._walls = walls
        self._witness = witness
        self._children: dict[int, int] = {}
        self._ended_for: dict[int, tuple[str, int]] = {}
        self._memory = _Turns(_LOOK_SECONDS, _LOOK_SHARE)
        self._disk = _Turns(_LOOK_AT_DISK_SECONDS, _LOOK_AT_DISK_SHARE)
        self._own_pids = os.open("/proc/self/ns/pid", os.O_RDONLY) if walls.namespaces else -1
        linux.not_dumpable()

    def run(self) -> None:
        while True:
            waiting = select.poll()
            waiting.register(self._sock, select.POLLIN)
            for pidfd in self._children:
                waiting.register(pidfd, select.POLLIN)
            looking = bool(self._children) and self._walls.tree > 0
            turns = self._memory if self._walls.namespaces else self._disk
            for ready, _ in waiting.poll(turns.every * 1000 if looking else None):
                if ready != self._sock.fileno():
                    self._tell_end(ready)
                    continue
                message, fds, _, _ = socket.recv_fds(self._sock, 16, 1)
                if not message:
                    for pidfd in list(self._children):
                        self._end(pidfd)
                    return
                try:
                    self._fork(fds[0])
                except OSError as error:
                    self._sock.send(FAILED + str(error).encode()[:1000])
            if looking:
                self._look()

    def _fork(self, serving: int) -> None:
        if _runtime_is_up():
            raise OSError("TensorFlow's runtime is up in the warm parent")
        if not self._walls.namespaces:
            self._make_folder()
        apart = self._walls.namespaces and self._walls.own_processes
        if apart:
            linux.unshare(linux.CLONE_NEWPID)
        child = os.fork()
        if child == 0:
            _become_child(serving, self._walls, self._witness)
        if apart:
            linux.setns(self._own_pids, linux.CLONE_NEWPID)
        os.close(serving)
        pidfd = os.pidfd_open(child)
        self._children[pidfd] = child
        socket.send_fds(self._sock, [FORKED], [pidfd])

    def _make_folder(self) -> None:
        """The scratch folder, new for every child. Its path is always the same, so there
        is one child at a time where no child has a root of its own."""
        if self._children:
            raise OSError("at this level of isolation there is one child at a time")
        os.mkdir(self._walls.folder, 0o700)
        if self._walls.uid and not self._walls.files_as_root:
            os.chown(self._walls.folder, self._walls.uid, self._walls.uid)

    def _look(self) -> None:
        with self._memory.turn() as now:
            for pidfd, child in self._children.items() if now else ():
                held = processes.memory([child, *self._started_by(child)], self._walls.tree)
                if held > self._walls.tree:
                    self._end_for("memory", held, pidfd)
        if self._walls.namespaces or not self._walls.scratch:
            return  # with namespaces, the kernel keeps the scratch folder's size
        with self._disk.turn() as now:
            for pidfd in self._children if now else ():
                held = folders.used(self._walls.folder, self._walls.scratch)
                if held > self._walls.scratch:
                    self._end_for("scratch", held, pidfd)

    def _end_for(self, limit: str, held: int, pidfd: int) -> None:
        self._ended_for.setdefault(pidfd, (limit, held))
        self._kill(pidfd)

    def _started_by(self, child: int) -> list[int]:
        """What ``child`` started. Under Landlock orphans are ours: there is one child."""
        return processes.below(os.getpid() if self._walls.landlock else child)

    def _kill(self, pidfd: int) -> None:
        # As process 1 it takes its namespace along. Elsewhere nothing of it can have left
        # its process group, so one signal reaches all at once, however fast they fork.
        if self._walls.landlock and self._walls.own_processes:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._children[pidfd], signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(pidfd, signal.SIGKILL)

    def _tell_end(self, pidfd: int) -> None:
        held = self._ended_for.pop(pidfd, ("", 0))
        end = End(self._end(pidfd), *held)
        self._sock.send(ENDED + msgspec.msgpack.encode(end))

    def _end(self, pidfd: int) -> int:
        """End a child with all it started and all it wrote; its wait status."""
        # Killed before it is waited for: until then nobody else gets its number.
        self._kill(pidfd)
        _, status = os.waitpid(self._children.pop(pidfd), 0)
        os.close(pidfd)
        if self._walls.landlock and self._walls.own_processes:
            self._sweep()
        if not self._walls.namespaces:
            folders.remove(self._walls.folder)
        return status

    def _sweep(self) -> None:
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


def _become_child(serving: int, walls: Walls, witness: Witness) -> None:
    """In the child: keep one socket, shut ourselves in, serve, end. Never returns."""
    status = 70  # what the judge reads as our own fault
    try:
        os.dup2(serving, 3)
        os.closerange(4, os.sysconf("SC_OPEN_MAX"))
        nowhere = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(nowhere, standard)
        os.close(nowhere)
        confine(walls)
        os.chdir(walls.folder)
        status = 0
        serve(socket.socket(fileno=3), Path(walls.folder), witness)
    finally:
        sys.stdout = sys.stderr = None
        os._exit(status)
