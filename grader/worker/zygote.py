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
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from grader.worker import linux, processes
from grader.worker.sandbox import AnyLevel, Sandbox
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
    sandbox: Sandbox = msgspec.msgpack.decode(sock.recv(LARGEST), type=AnyLevel)
    try:
        sandbox.prepare()
        witness = _warm_up()
        sandbox.settle()
        keeper = _Keeper(sock, sandbox, witness)
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

    def __init__(self, sock: socket.socket, sandbox: Sandbox, witness: Witness) -> None:
        self._sock = sock
        self._sandbox = sandbox
        self._witness = witness
        self._children: dict[int, int] = {}
        self._ended_for: dict[int, tuple[str, int]] = {}
        self._memory = _Turns(_LOOK_SECONDS, _LOOK_SHARE)
        self._disk = _Turns(_LOOK_AT_DISK_SECONDS, _LOOK_AT_DISK_SHARE)
        linux.not_dumpable()

    def run(self) -> None:
        turns = self._disk if self._sandbox.watches_disk() else self._memory
        while True:
            waiting = select.poll()
            waiting.register(self._sock, select.POLLIN)
            for pidfd in self._children:
                waiting.register(pidfd, select.POLLIN)
            looking = bool(self._children) and self._sandbox.tree > 0
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
        child = self._sandbox.fork()
        if child == 0:
            _become_child(serving, self._sandbox, self._witness)
        os.close(serving)
        pidfd = os.pidfd_open(child)
        self._children[pidfd] = child
        socket.send_fds(self._sock, [FORKED], [pidfd])

    def _look(self) -> None:
        most = self._sandbox.tree
        with self._memory.turn() as now:
            for pidfd, child in self._children.items() if now else ():
                held = processes.memory(self._sandbox.members(child), most)
                if held > most:
                    self._end_for("memory", held, pidfd)
        if not self._sandbox.watches_disk():
            return
        with self._disk.turn() as now:
            for pidfd in self._children if now else ():
                held = self._sandbox.used()
                if held > self._sandbox.scratch:
                    self._end_for("scratch", held, pidfd)

    def _end_for(self, limit: str, held: int, pidfd: int) -> None:
        self._ended_for.setdefault(pidfd, (limit, held))
        self._sandbox.kill(self._children[pidfd], pidfd)

    def _tell_end(self, pidfd: int) -> None:
        held = self._ended_for.pop(pidfd, ("", 0))
        end = End(self._end(pidfd), *held)
        self._sock.send(ENDED + msgspec.msgpack.encode(end))

    def _end(self, pidfd: int) -> int:
        """End a child with all it started and all it wrote; its wait status."""
        # Killed before it is waited for: until then nobody else gets its number.
        child = self._children.pop(pidfd)
        self._sandbox.kill(child, pidfd)
        _, status = os.waitpid(child, 0)
        os.close(pidfd)
        self._sandbox.sweep()
        return status


def _become_child(serving: int, sandbox: Sandbox, witness: Witness) -> None:
    """In the child: keep one socket, shut ourselves in, serve, end. Never returns."""
    status = 70  # what the judge reads as our own fault
    try:
        os.dup2(serving, 3)
        os.closerange(4, os.sysconf("SC_OPEN_MAX"))
        nowhere = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(nowhere, standard)
        os.close(nowhere)
        sandbox.confine()
        os.chdir(sandbox.folder)
        status = 0
        serve(socket.socket(fileno=3), Path(sandbox.folder), witness)
    finally:
        sys.stdout = sys.stderr = None
        os._exit(status)
