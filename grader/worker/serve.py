"""A worker at the other end of a socket: one submission, until the judge closes."""

from __future__ import annotations

import socket
from pathlib import Path

from grader.wire import codec, frames
from grader.wire.messages import Done, Load, Raised, Refused, Testify, Testimony
from grader.worker.witness import Witness
from grader.worker.worker import Worker


def serve(sock: socket.socket, folder: Path, witness: Witness) -> None:
    """Answer requests until the judge closes the connection.

    ``folder`` is private scratch; the submission's files are written there.
    """
    worker = None
    while True:
        try:
            envelope = codec.decode_request(frames.receive(sock))
        except frames.Closed:
            return
        request = envelope.body
        if worker is None and isinstance(request, Load):
            worker = Worker.loaded(request, folder, witness.libraries)
            witness.listen(folder)
            reply = Done()
        elif worker is None:
            reply = Refused("nothing is loaded yet")
        elif isinstance(request, Testify):
            reply = Testimony(witness.lines())
        else:
            try:
                reply = worker.handle(request)
            except KeyboardInterrupt:  # raised by learner code: no keyboard is near
                reply = Raised("KeyboardInterrupt", ("BaseException",), "", ())
        frames.send(sock, codec.encode_reply(envelope.number, reply))
