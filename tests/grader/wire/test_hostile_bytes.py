"""Bytes of any kind, for a while: what decodes and reads them raises what it says it does.

In a process of its own with little memory: who could be made to take much is found out.
"""

import subprocess
import sys

import pytest

SECONDS = 20
PROGRAM = """
import json, resource, sys, time

resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
import io, tarfile, zipfile
import numpy as np
from hypothesis import HealthCheck, given, settings, strategies as st
from grader.submissions import archive, notebook, tar
from grader.submissions.refused import LeftOut, Refused
from grader.submissions.wanted import Wanted
from grader.wire import codec, messages as m, notebook as sent, observations as seen

END = time.monotonic() + float(sys.argv[1])
WANTED = Wanted.of(["casting"], ["casting.f"])
array = seen.values(seen.Array, np.arange(6.0).reshape(2, 3))
frame = m.Frame("exercises/casting.py", 3, "f", "raise")
BODIES = [
    m.Done(), m.Returned(seen.TupleOf((array, seen.Integer(3), seen.Text("x")))),
    m.Raised("ValueError", ("Exception",), "no", (frame,)), m.Missing("function", ("g",)),
    m.Call("casting", "f", (array, seen.ListOf((seen.Real(0.5),))), {"a": seen.Nothing()}, 1),
    m.Load({"casting.py": b"x = 1"}), m.Refused("no"),
]
SEEDS = [codec.encode(7, body) for body in BODIES]
CELLS = [{"cell_type": "code", "source": ["def f(x):\\n", "    return x\\n"], "metadata":
          {"nbgrader": {"grade_id": "casting-f"}}, "outputs": []}]
SEEDS.append(json.dumps({"nbformat": 4, "metadata": {}, "cells": CELLS}).encode())
SEEDS.append(sent.encode(sent.Notebook("a.ipynb", (sent.Cell(1, "x = 1", "casting-f"),))))
for make in ("zip", "tar", "gz"):
    file = io.BytesIO()
    if make == "zip":
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("casting.py", "x = 1\\n" * 50)
    else:
        with tarfile.open(fileobj=file, mode="w:gz" if make == "gz" else "w") as made:
            made.addfile(tarfile.TarInfo("casting.py"))
    SEEDS.append(file.getvalue())
ODD = [b"\\xdd\\xff\\xff\\xff\\xff", b"\\xc6\\xff\\xff\\xff\\xff", b"\\x91" * 90,
       b"[" * 90, b"\\xff" * 9]


@st.composite
def mutated(draw):
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        how = draw(st.integers(0, 4))
        if how == 0:
            data[at : at + 1] = draw(st.binary(max_size=8))
        elif how == 1:
            data[at:] = b""
        elif how == 2:
            data[at:at] = draw(st.sampled_from(SEEDS))[:64]
        elif how == 3:
            data[at:at] = draw(st.sampled_from(ODD))
        elif data:
            data[at % len(data)] ^= 1 << draw(st.integers(0, 7))
    return bytes(data)


def within(listing):
    for found in listing.files:
        try:
            found.read(1 << 20)
        except (LeftOut, Refused):
            pass


@settings(max_examples=100, database=None, deadline=None, derandomize=False,
          suppress_health_check=list(HealthCheck))
@given(mutated() | st.binary(max_size=300))
def everything(data):
    global count
    count += 1
    for decode, allowed in (
        (codec.decode_reply, codec.Malformed),
        (codec.decode_request, codec.Malformed),
        (sent.decode, sent.Malformed),
        (lambda data: notebook.Notebook.read(data, "a.ipynb", WANTED), LeftOut),
        (lambda data: within(archive.inside(data, "a.zip")), Refused),
        (lambda data: within(tar.inside(data, "a.tar")), Refused),
    ):
        try:
            decode(data)
        except allowed:
            pass


count = 0
while time.monotonic() < END:
    everything()
print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10)
"""


@pytest.mark.full
def test_nothing_else_is_raised_and_little_is_held():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(SECONDS)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-3000:]
    count, megabytes = map(int, done.stdout.split())
    assert count >= 100
    assert megabytes < 600
