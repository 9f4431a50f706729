"""The warm parent: imports TensorFlow once, runs no op, forks a child a submission.

It starts inside the sandbox with nothing of value in it: a fixed environment, no
check, no expected value, no other submission. A child of a parent that ran an op
hangs for ever, so the parent only imports, and looks before every fork.

The judge asks over a control socket; the answer to each request is one message:
``new`` and a socket make a child that serves on it, and its pidfd comes back; when
a child ends, ``ended`` tells its wait status.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import socket
import sys

import msgspec

from grader.worker import linux
from grader.worker.confine import SCRATCH, Walls, confine
from grader.worker.serve import serve

READY, FORKED, ENDED, FAILED = b"ready", b"forked", b"ended ", b"failed "


def main(control: int) -> None:
    """Run until the judge closes the control socket. ``control`` is its descriptor."""
    sock = socket.socket(fileno=control)
    walls = msgspec.msgpack.decode(sock.recv(1 << 16), type=Walls)
    try:
        _warm_up()
        if walls.namespaces:
            _enter_namespaces()
        keeper = _Keeper(sock, walls)
        sock.send(READY)
    except BaseException as error:
        sock.send(FAILED + str(error).encode()[:1000])
        os._exit(1)
    keeper.run()
    os._exit(0)


def _warm_up() -> None:
    import keras  # noqa: F401
    import tensorflow  # noqa: F401

    import grader.worker.building
    import grader.worker.layers  # noqa: F401

    # What is loaded lazily would be loaded again in every child.
    keras.layers.Conv2D  # noqa: B018
    gc.collect()
    gc.freeze()


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


class _Keeper:
    """Forks children and tells how they ended."""

    def __init__(self, sock: socket.socket, walls: Walls) -> None:
        self._sock = sock
        self._walls = walls
        self._children: dict[int, int] = {}
        self._own_pids = os.open("/proc/self/ns/pid", os.O_RDONLY) if walls.namespaces else -1
        linux.not_dumpable()

    def run(self) -> None:
        while True:
            waiting = select.poll()
            waiting.register(self._sock, select.POLLIN)
            for pidfd in self._children:
                waiting.register(pidfd, select.POLLIN)
            for ready, _ in waiting.poll():
                if ready != self._sock.fileno():
                    self._tell_end(ready)
                    continue
                message, fds, _, _ = socket.recv_fds(self._sock, 16, 1)
                if not message:
                    self._kill_all()
                    return
                self._fork(fds[0])

    def _fork(self, serving: int) -> None:
        if _runtime_is_up():
            self._sock.send(FAILED + b"TensorFlow's runtime is up in the warm parent")
            return
        if self._walls.namespaces:
            linux.unshare(linux.CLONE_NEWPID)
        child = os.fork()
        if child == 0:
            _become_child(serving, self._walls)
        if self._walls.namespaces:
            linux.setns(self._own_pids, linux.CLONE_NEWPID)
        os.close(serving)
        pidfd = os.pidfd_open(child)
        self._children[pidfd] = child
        socket.send_fds(self._sock, [FORKED], [pidfd])

    def _tell_end(self, pidfd: int) -> None:
        _, status = os.waitpid(self._children.pop(pidfd), 0)
        os.close(pidfd)
        self._sock.send(ENDED + str(status).encode())

    def _kill_all(self) -> None:
        for pidfd, child in self._children.items():
            signal.pidfd_send_signal(pidfd, signal.SIGKILL)
            os.waitpid(child, 0)


def _become_child(serving: int, walls: Walls) -> None:
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
        folder = SCRATCH
        if not walls.namespaces:
            import tempfile
            from pathlib import Path

            folder = Path(tempfile.mkdtemp(prefix="tensorlings-"))
        os.chdir(folder)
        status = 0
        serve(socket.socket(fileno=3), folder)
    finally:
        sys.stdout = sys.stderr = None
        os._exit(status)
