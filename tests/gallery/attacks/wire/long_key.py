# family: wire
# prize: class
# outcome: error
"""A message with a key of ten megabytes, to fill the report that quotes it."""

import os
import socket


def double(numbers):
    import msgspec

    body = {"re": "done", "\x1b[2J\x1b[1A" + "x" * 900_000: 1}
    data = msgspec.msgpack.encode({"number": 1, "body": body})
    with socket.socket(fileno=os.dup(3)) as sock:
        sock.settimeout(1)
        sock.sendall(len(data).to_bytes(4, "big") + data)
    return numbers
