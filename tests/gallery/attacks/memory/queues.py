# family: memory
# prize: machine
# wins: unfiltered
"""Connections that nobody accepts: what is sent on them is held by nobody."""

import socket


def double(numbers):
    try:
        server = socket.socket(socket.AF_UNIX)
        server.bind("queue")
        server.listen(4096)
        for _ in range(20):
            with socket.socket(socket.AF_UNIX) as client:
                client.connect("queue")
                client.sendall(bytes(100_000))
    except OSError:
        return numbers
    raise RuntimeError("PRIZE TAKEN: two megabytes that no process holds")
