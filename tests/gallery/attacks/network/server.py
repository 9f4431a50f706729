# family: network
# prize: machine
# wins: unfiltered
"""Waits for somebody to connect."""

import socket


def double(numbers):
    with socket.create_server(("0.0.0.0", 0)) as server:
        raise RuntimeError(f"PRIZE TAKEN: {server.getsockname()}")
