"""Is the sandbox tight? Asked by really trying to get out, never by reading versions."""

from __future__ import annotations

import contextlib
import os
import socket
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.isolation.clock import Limit
from grader.isolation.parent import Child, Gone, Parent, signal_name
from grader.wire import codec, frames
from grader.wire.messages import Call, Done, Load, Returned
from grader.wire.observations import Integer, Observation, Text, Truth
from grader.words import Sentence, Trouble, say
from grader.worker.zygote import End

_SECONDS = 20.0
_LIFE = 30
"""Seconds after which the process that is left behind ends by itself."""


@dataclass(frozen=True)
class Attempt:
    """One function of attempts.py and what it is given."""

    name: str
    argument: Observation | None = None

    @property
    def arguments(self) -> tuple[Observation, ...]:
        return () if self.argument is None else (self.argument,)


def probe(parent: Parent, secret: Path) -> None:
    """Try every way out from a child of ``parent``. ``secret`` is a file that exists.

    Raises:
        Gone: the child ended or did not answer.
        Trouble: one attempt succeeded, or could not be made.
    """
    child = parent.child()
    silent: Exception | None = None
    # A second hold on the connection: it ends when nobody at the other end has it any more.
    held = child.sock.dup()
    try:
        with outside() as world:
            asked = _Asked(child)
            asked.load()
            last = Attempt("outlive", Integer(_LIFE))
            for attempt in (*attempts_at(secret.resolve(), world), last):
                reply = asked.call(attempt)
                if reply != Returned(Truth(False)):
                    raise Trouble(
                        say(
                            "The sandbox is not tight: the attempt {name!r} gave {reply}.",
                            name=attempt.name,
                            reply=str(reply)[:300],
                        )
                    )
    except (frames.Late, frames.Closed, codec.Malformed) as error:
        silent = error
    except BaseException:
        held.close()
        raise
    finally:
        end = child.kill()
    with held:
        if silent is not None:
            raise Gone(
                say("The sandbox did not answer its probe: {why}.", why=_cause(silent, end))
            )
        if not _ended(held):
            raise Trouble(
                say("The sandbox is not tight: a process that was left behind lives on.")
            )


@dataclass(frozen=True)
class Outside:
    """Things beside the sandbox that nobody inside may reach."""

    tcp: int
    udp: int
    sockets: tuple[str, ...]
    """Addresses of Unix sockets, ``@`` for the null byte of an abstract one."""
    file: Path
    """As in the scratch folder of another submission."""
    process: int


@contextlib.contextmanager
def outside() -> Iterator[Outside]:
    """What the attempts aim at, for as long as they are made."""
    with contextlib.ExitStack() as stack:
        # A short name: an address of a Unix socket has 108 bytes.
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="tensorlings-"))
        os.chmod(folder, 0o755)
        file = Path(folder).resolve() / "answer.py"
        file.write_text("the answer\n")
        file.chmod(0o666)
        tcp = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        udp = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        udp.bind(("127.0.0.1", 0))
        named = f"{file.parent}/socket"
        abstract = f"@{file.parent.name}"
        for address in (named, abstract):
            unix = stack.enter_context(socket.socket(socket.AF_UNIX))
            unix.bind(address.replace("@", "\0", 1))
            unix.listen()
        os.chmod(named, 0o777)
        yield Outside(
            tcp.getsockname()[1],
            udp.getsockname()[1],
            (named, abstract),
            file,
            os.getpid(),
        )


def attempts_at(secret: Path, world: Outside) -> tuple[Attempt, ...]:
    """Every attempt but the one to outlive the run."""
    judge = Integer(world.process)
    return (
        Attempt("read_file", Text(str(secret))),
        Attempt("read_file", Text(f"/proc/1/root{secret}")),
        Attempt("read_file", Text(f"/proc/{world.process}/root{secret}")),
        Attempt("read_file", Text(str(world.file))),
        Attempt("append_to_file", Text(str(world.file))),
        Attempt("change_mode", Text(str(world.file))),
        Attempt("list_folder", Text(str(world.file.parent))),
        Attempt("connect_tcp", Integer(world.tcp)),
        Attempt("send_udp", Integer(world.udp)),
        *(Attempt("connect_unix", Text(address)) for address in world.sockets),
        Attempt("see_processes"),
        Attempt("look_into_process", judge),
        Attempt("look_into_process", Integer(1)),
        Attempt("signal_process", judge),
        Attempt("change_limits_of", judge),
        Attempt("write_outside"),
        Attempt("change_settings"),
        Attempt("become_root"),
    )


def _cause(silent: Exception, end: End) -> Sentence:
    if isinstance(silent, frames.Late):
        return say("it took more than {seconds:g} seconds", seconds=_SECONDS)
    if isinstance(silent, codec.Malformed):
        return say("it sent something that is no answer")
    if end.limit == "memory":
        return say("it held {held:.1f} GB of memory", held=end.held / (1 << 30))
    if os.WIFSIGNALED(end.status):
        return say("it was ended by {signal}", signal=signal_name(os.WTERMSIG(end.status)))
    return say("it ended (exit status {code})", code=os.WEXITSTATUS(end.status))


class _Asked:
    """A worker that was given attempts.py."""

    def __init__(self, child: Child) -> None:
        self._child = child
        self._clock = Limit(_SECONDS)
        self._number = 0

    def load(self) -> None:
        attempts = (Path(__file__).parent / "attempts.py").read_bytes()
        if not isinstance(self._ask(Load({"attempts.py": attempts})), Done):
            raise Trouble(say("The sandbox did not take its probe."))

    def call(self, attempt: Attempt):
        return self._ask(Call("attempts", attempt.name, attempt.arguments, {}, 0))

    def _ask(self, request):
        self._number += 1
        sock = self._child.sock
        frames.send(sock, codec.encode(self._number, request), self._clock)
        return codec.decode_reply(frames.receive(sock, self._clock)).body


def _ended(sock: socket.socket) -> bool:
    """Whether nobody holds the other end any more."""
    sock.settimeout(2.0)
    try:
        return sock.recv(1) == b""
    except TimeoutError:
        return False
    except ConnectionError:
        return True
