# family: network
# prize: machine
# wins: bare
"""Connects to a Unix socket that lies in the file system."""

import socket


def double(numbers):
    with socket.socket(socket.AF_UNIX) as sock:
        sock.connect("@OUTSIDE@/socket")
        sock.sendall(b"PRIZE TAKEN")
    return numbers
