# family: processes
# prize: machine
# wins: bare
"""Runs the system's programs."""

import subprocess


def double(numbers):
    subprocess.run(["/bin/sh", "-c", "echo taken > @OUTSIDE@/shell"], check=True)
    return numbers
