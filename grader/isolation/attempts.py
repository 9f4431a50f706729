"""Ways out of the sandbox, tried from the inside before any submission is run.

This file is sent in like a submission; every function that comes back True got out.
"""

import os
import socket


def read_file(path):
    try:
        with open(path, "rb") as file:
            return bool(file.read(1))
    except OSError:
        return False


def connect_tcp(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=0.5).close()
        return True
    except OSError:
        return False


def send_udp(port):
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
            return sock.sendto(b"out", ("127.0.0.1", port)) > 0
    except OSError:
        return False


def see_processes():
    return any(name.isdigit() and int(name) != os.getpid() for name in os.listdir("/proc"))


def write_outside():
    for folder in ("/", "/usr/lib", "/kit", "/dev"):
        try:
            with open(os.path.join(folder, "left-behind"), "w"):
                return True
        except OSError:
            pass
    return False


def change_settings():
    for name in ("sys/kernel/core_pattern", "sys/kernel/hostname", "sysrq-trigger"):
        try:
            os.close(os.open(f"/proc/{name}", os.O_WRONLY))  # opened, never written
            return True
        except OSError:
            pass
    return False


def become_root():
    try:
        os.setuid(0)
        return True
    except OSError:
        return False
