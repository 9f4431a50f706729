"""The judge's end of a warm parent: start it, ask it for children, end it."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from grader.isolation import usage
from grader.isolation.clock import Limit
from grader.isolation.relatives import still_running
from grader.wire import frames
from grader.words import Sentence, Trouble, say
from grader.worker.sandbox import Sandbox
from grader.worker.zygote import ENDED, FAILED, FORKED, READY, End

START_SECONDS = 120.0
FORK_SECONDS = 30.0
_SILENT = FAILED + b"no answer in time"


class Gone(Trouble):
    """A process of the sandbox ended or did not answer. Another one may."""


@dataclass
class Child:
    """A confined process that will serve one submission on ``sock``."""

    sock: socket.socket
    _pidfd: int
    _parent: Parent

    def others(self) -> bool:
        """Whether processes that it started are still running."""
        return still_running(self._pidfd)

    def usage(self) -> usage.Usage | None:
        """What it and all it started have used of the processors; None if that cannot be
        seen."""
        return usage.of_tree(self._pidfd)

    def kill(self) -> End:
        """SIGKILL to it and everything it started.

        Returns:
            How it ended.

        Raises:
            Gone: the warm parent does not tell of its end, so it is not to be trusted.
        """
        self.sock.close()
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)
        end = self.end(FORK_SECONDS)
        if end is None:
            os.close(self._pidfd)
            raise Gone(
                say(
                    "A worker was killed, and the warm parent says nothing of it ({why}).",
                    why=self._parent.state(),
                )
            )
        return end

    def end(self, seconds: float) -> End | None:
        """How it ended, if it does so by itself within ``seconds``, else None."""
        end = self._parent.ended(seconds)
        if end is not None:
            self.sock.close()
            os.close(self._pidfd)
        return end


class Parent:
    """A process that imported TensorFlow and forks a confined child a submission.

    One child at a time. Use it as a context manager: nothing of it outlives it.
    """

    def __init__(
        self,
        command: list[str],
        sandbox: Sandbox,
        env: Mapping[str, str] | None,
        *,
        user: int | None = None,
        explain: Callable[[str], Sentence] | None = None,
        done: Callable[[], None] = lambda: None,
    ) -> None:
        """``user`` is who starts the command, if not who we are. ``explain`` makes what a
        command said that did not start into advice; ``done`` is called when it has ended.
        """
        self._explain = explain
        self._done = done
        self._sock, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._errors = tempfile.TemporaryFile()
        try:
            self._process = subprocess.Popen(
                [*command, str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=self._errors,
                stderr=self._errors,
                pass_fds=[theirs.fileno()],
                env=env,
                cwd="/",
                start_new_session=True,
                user=user,
                group=user,
                extra_groups=None if user is None else [],
            )
        except BaseException:
            self._sock.close()
            done()
            raise
        finally:
            theirs.close()
        with contextlib.suppress(OSError):
            self._sock.send(msgspec.msgpack.encode(sandbox))

    def wait_until_warm(self) -> None:
        """Wait for the import of TensorFlow.

        Raises:
            Gone: it was ended, or took too long.
            Trouble: it did not start; the sentence carries what it said.
        """
        answer = self._receive(START_SECONDS)
        if answer != READY:
            ending = self._ended_by() if answer != _SILENT else None
            self.close()
            if answer == _SILENT:
                raise Gone(
                    say(
                        "The sandbox did not start within {seconds:g} seconds.",
                        seconds=START_SECONDS,
                    )
                )
            if ending is not None:
                raise Gone(
                    say(
                        "The sandbox did not start: its process was ended by {signal}. A "
                        "machine that is short of memory ends processes like that.",
                        signal=ending,
                    )
                )
            self._errors.seek(0)
            said = (
                answer.decode(errors="replace"),
                self._errors.read().decode(errors="replace"),
            )
            text = " ".join(" ".join(said).split())[-1500:] or "nothing"
            if self._explain is not None:
                raise Trouble(self._explain(text))
            raise Trouble(say("The sandbox did not start. It said: {said}", said=text))

    def child(self) -> Child:
        """A new child.

        Raises:
            Gone: the parent could not make one.
        """
        ours, theirs = socket.socketpair()
        fds: list[int] = []
        try:
            frames.guard(ours)
            socket.send_fds(self._sock, [b"new"], [theirs.fileno()])
            answer = self._receive(FORK_SECONDS, fds)
        except OSError as error:
            ours.close()
            raise Gone(say("The warm parent is gone: {why}.", why=str(error))) from None
        finally:
            theirs.close()
        if answer != FORKED:
            ours.close()
            why = answer.decode(errors="replace") or self.state()
            raise Gone(say("The warm parent made no child: {why}", why=why))
        return Child(ours, fds[0], self)

    def state(self) -> str:
        """How its process is doing, for a person to read."""
        ending = self._ended_by()
        if ending is not None:
            return ending
        status = self._process.poll()
        return "it is running" if status is None else f"exit status {status}"

    def ended(self, seconds: float) -> End | None:
        """How the child ended, if it does within ``seconds``."""
        answer = self._receive(seconds)
        if not answer.startswith(ENDED):
            return None
        return msgspec.msgpack.decode(answer[len(ENDED) :], type=End)

    def close(self) -> None:
        """End it, and with it whatever it still has."""
        self._sock.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
        if self._process.returncode is None:
            self._process.kill()
            self._process.wait()
        self._done()

    def __enter__(self) -> Parent:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _receive(self, seconds: float, fds: list[int] | None = None) -> bytes:
        """The next message; descriptors that come with it go into ``fds``."""
        clock = Limit(seconds)
        while True:
            try:
                self._sock.settimeout(clock.patience())
                answer, came, _, _ = socket.recv_fds(self._sock, 4096, 1)
                if fds is not None:
                    fds += came
                return answer
            except TimeoutError:
                continue
            except frames.Late:
                return _SILENT
            except OSError as error:
                return FAILED + str(error).encode()

    def _ended_by(self) -> str | None:
        """The signal that ended its process, if one did."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(1)
        status = self._process.returncode
        if status is None:
            return None
        # bubblewrap passes on how what it started has ended as shells do.
        number = -status if status < 0 else status - 128
        if number <= 0:
            return None
        return signal_name(number)


def signal_name(number: int) -> str:
    """``SIGKILL`` for 9."""
    try:
        return signal.Signals(number).name
    except ValueError:  # real-time signals have no names
        return f"signal {number}"


def kit_folder() -> Path:
    """The folder of the package ``grader``."""
    return Path(__file__).resolve().parents[1]
