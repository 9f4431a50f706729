"""Ways out of the sandbox, tried from the inside before any submission is run.

This file is sent in like a submission; every function that comes back True got out.
None of them does harm where it succeeds: what is changed is changed to what it was.
"""

import os
import resource
import socket
import time


def read_file(path):
    try:
        with open(path, "rb") as file:
            return bool(file.read(1))
    except OSError:
        return False


def list_folder(path):
    try:
        return bool(os.listdir(path))
    except OSError:
        return False


def append_to_file(path):
    try:
        with open(path, "ab"):
            return True
    except OSError:
        return False


def change_mode(path):
    try:
        os.chmod(path, 0o644)
        return True
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


def connect_unix(address):
    # A leading @ stands for the null byte of an abstract address.
    try:
        with socket.socket(socket.AF_UNIX) as sock:
            sock.connect(address.replace("@", "\0", 1))
            return True
    except OSError:
        return False


def see_processes():
    try:
        names = os.listdir("/proc")
    except OSError:
        return False
    return any(name.isdigit() and int(name) != os.getpid() for name in names)


def look_into_process(pid):
    if pid == os.getpid():  # the same number in another namespace
        return False
    for name in ("environ", "mem", "maps", "cmdline", "status", "root/etc/passwd"):
        if read_file(f"/proc/{pid}/{name}") or list_folder(f"/proc/{pid}/fd"):
            return True
    return False


def signal_process(pid):
    try:
        os.kill(pid, 0)
        return pid != os.getpid()
    except OSError:
        return False


def change_limits_of(pid):
    try:
        resource.prlimit(pid, resource.RLIMIT_CORE, resource.prlimit(pid, resource.RLIMIT_CORE))
        return pid != os.getpid()
    except OSError:
        return False


def write_outside():
    for folder in ("/", "/usr/lib", "/kit", "/dev", "/var/tmp", "/dev/shm"):
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


def outlive(seconds):
    """Leave a process behind that holds the connection to the judge open."""
    if os.fork() == 0:
        try:
            os.setsid()
        except OSError:
            pass
        if os.fork() == 0:
            time.sleep(seconds)
        os._exit(0)
    os.wait()
    return False
