"""Is the sandbox tight? Asked by really trying to get out, never by reading versions."""

from __future__ import annotations

import socket
import time
from pathlib import Path

from grader.isolation.parent import Parent
from grader.wire import codec, frames
from grader.wire.messages import Call, Done, Load, Returned
from grader.wire.observations import Integer, Text, Truth
from grader.words import Trouble, say

_SECONDS = 20.0


def probe(parent: Parent, secret: Path) -> None:
    """Try every way out from a child of ``parent``. ``secret`` is a file that exists.

    Raises:
        Trouble: one attempt succeeded, or could not be made.
    """
    attempts = (Path(__file__).parent / "attempts.py").read_bytes()
    child = parent.child()
    with (
        socket.create_server(("127.0.0.1", 0)) as tcp,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp,
    ):
        udp.bind(("127.0.0.1", 0))
        calls = (
            ("read_file", Text(str(secret.resolve()))),
            ("read_file", Text(f"/proc/1/root{secret.resolve()}")),
            ("connect_tcp", Integer(tcp.getsockname()[1])),
            ("send_udp", Integer(udp.getsockname()[1])),
            ("see_processes", None),
            ("write_outside", None),
            ("change_settings", None),
            ("become_root", None),
        )
        try:
            deadline = time.monotonic() + _SECONDS
            number = 0

            def ask(request):
                nonlocal number
                number += 1
                frames.send(child.sock, codec.encode(number, request), deadline)
                return codec.decode_reply(frames.receive(child.sock, deadline)).body

            if not isinstance(ask(Load({"attempts.py": attempts})), Done):
                raise Trouble(say("The sandbox did not take its probe."))
            for function, argument in calls:
                args = () if argument is None else (argument,)
                reply = ask(Call("attempts", function, args, {}, 0))
                if reply != Returned(Truth(False)):
                    raise Trouble(
                        say(
                            "The sandbox is not tight: the attempt {name!r} gave {reply}.",
                            name=function,
                            reply=str(reply)[:300],
                        )
                    )
        except (frames.Late, frames.Closed, codec.Malformed) as error:
            raise Trouble(
                say("The sandbox did not answer its probe: {why}.", why=type(error).__name__)
            ) from None
        finally:
            child.kill()
