# family: network
# prize: machine
# wins: bare
"""Connects to a Unix socket without a file, which no file permission guards."""

import socket


def double(numbers):
    with socket.socket(socket.AF_UNIX) as sock:
        sock.connect("\0@ABSTRACT@")
        sock.sendall(b"PRIZE TAKEN")
    return numbers
