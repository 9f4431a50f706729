"""What is made to take for ever, or all memory, costs who hands it in and nobody else."""

import bz2
import io
import json
import tarfile
import time
import zipfile
import zlib

import pytest

from grader.submissions import find, limits

MODULES = ("tensors", "casting", "convolution")


def code(source, **more) -> dict:
    return {"cell_type": "code", "metadata": {}, "source": source, **more}


def book(*cells, **more) -> str:
    return json.dumps(
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [*cells], **more}
    )


LIMIT = limits.FILE_BYTES
UNREADABLE = "is not a notebook that can be read"

NOTEBOOKS = {
    "lists": ("[" * (LIMIT - 1), UNREADABLE),
    "objects": ('{"a":' * (LIMIT // 5 - 1), UNREADABLE),
    "many small lists": ('{"cells":[' + "[]," * (LIMIT // 3 - 9) + "[]]}", UNREADABLE),
    "many small objects": ('{"a":[' + "{}," * (LIMIT // 3 - 20) + '{}],"cells":[]}', None),
    "many keys": ('{"cells":[],' + ",".join(f'"{n}":0' for n in range(150_000)) + "}", None),
    "a number": ('{"cells":[],"n":' + "9" * (LIMIT - 99) + "}", None),
    "a fraction": ('{"cells":[],"n":0.' + "9" * (LIMIT - 99) + "}", None),
    "an exponent": ('{"cells":[],"n":1e' + "9" * (LIMIT - 99) + "}", None),
    "a version": ('{"cells":[],"nbformat":' + "4" * 5000 + "}", UNREADABLE),
    "escapes": ('{"cells":[],"n":"' + "\\ud800" * (LIMIT // 6 - 9) + '"}', None),
    "many cells": (book(*[code("")] * 5001), "more than 5000 cells"),
    "many lines": (book(code(["x\n"] * 200_001)), "characters of code"),
    "many empty lines": (book(code([""] * 400_000)), None),
    "surrogates": (book(code("x = '\ud800'")), None),
    "NULs": (book(code("x = 1\0" * 1000)), None),
    "UTF-16": (book(code("x = 1")).encode("utf-16"), UNREADABLE),
    "UTF-8 and a mark": (book(code("x = 1")).encode("utf-8-sig"), None),
    "Latin-1": (book(code("x = 1")).encode() + b"\xff", UNREADABLE),
    "a long id": (book(code("x", metadata={"nbgrader": {"grade_id": "i" * 10**6}})), None),
    "a deep try": (
        book(code("".join(" " * n + "try:\n" + " " * n + " pass\n" + " " * n + "finally:\n"
                          for n in range(90)) + " " * 90 + "pass")),
        None,
    ),
    "brackets": (book(code("(" * 190_000)), None),
    "magic": (book(code("!ls\nx" + " " * 190_000 + "=")), None),
    "defs": (book({"cell_type": "raw", "source": "def " + "a " * 500_000}), None),
    "more defs": (book({"cell_type": "raw", "source": "def a()\n" * 200_000}), None),
    "twice": ('{"cells":[],"cells":[' + json.dumps(code("x")) + "]}", None),
    "not a number": ('{"cells":[],"n":[NaN,Infinity,-Infinity]}', None),
}  # fmt: skip


@pytest.mark.parametrize("kind", NOTEBOOKS)
def test_a_hostile_notebook(tmp_path, kind):
    content, why = NOTEBOOKS[kind]
    data = content if isinstance(content, bytes) else content.encode()
    assert len(data) <= LIMIT
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada/casting.ipynb").write_bytes(data)
    (tmp_path / "ada/tensors.py").write_text("a = 1\n")
    began, here = time.monotonic(), time.process_time()
    (ada,) = find(tmp_path, MODULES, ("casting.a",))
    assert time.process_time() - here < 1 and time.monotonic() - began < 30
    assert ada.problem is None and "tensors.py" in ada.files
    assert ("casting.ipynb" in ada.files) == (why is None)
    assert why is None or any(why in one.text() for one in ada.left_out)


def zipped(*members, packing=zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return made.getvalue()


def tarred(*members) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return made.getvalue()


ZEROS = bytes(LIMIT)
MODULE = ("casting.py", "a = 1\n")


def nested(depth: int) -> bytes:
    data = zipped(MODULE)
    for _ in range(depth):
        data = zipped(("inner.zip", data))
    return data


ARCHIVES = {
    "bombs.zip": (lambda: zipped(MODULE, *[(f"h{n}.py", ZEROS) for n in range(199)]), "16 MiB"),
    "wide.zip": (lambda: zipped(MODULE, *[(f"h{n}.py", "") for n in range(1999)]), "more than 200"),
    "nested.zip": (lambda: nested(20), "holds no module"),
    "bomb.tar": (lambda: tarred(("x.bin", bytes(65 << 20))), "holds more than 64 MiB"),
    "bomb.tar.gz": (lambda: zlib.compress(tarred(("x.bin", bytes(65 << 20))), 9, 31), "64 MiB"),
    "bomb.tar.bz2": (lambda: bz2.compress(tarred(("x.bin", bytes(65 << 20)))), "64 MiB"),
    "books.zip": (
        lambda: zipped(*[
            (f"b{n}.ipynb", book(code("#" * 190_000 + str(n)), *[
                code("", metadata={"nbgrader": {"grade_id": f"{module}-f", "solution": True}})
                for module in MODULES
            ])) for n in range(60)
        ]),
        "16 MiB together",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ARCHIVES)
def test_a_hostile_archive(tmp_path, name):
    make, why = ARCHIVES[name]
    (tmp_path / name).write_bytes(make())
    began, here = time.monotonic(), time.process_time()
    (one,) = find(tmp_path, MODULES)
    assert time.process_time() - here < 1 and time.monotonic() - began < 60
    assert why in one.problem.text()


@pytest.mark.parametrize(
    "name",
    ["casting" + " (1)" * 50 + ".py", "casting" + "_final" * 35 + ".py", "old" * 70 + ".py",
     "_" * 230 + ".py", "casting" + "-" * 200 + ".ipynb", "1" * 200 + "casting.py",
     "- copy" * 30 + "/casting.py", "/".join("old"for _ in range(7)) + "/casting.py",
     "week" * 50 + "1/casting.py"],
)  # fmt: skip
def test_names_made_to_be_slow_are_not(tmp_path, name):
    for path in (tmp_path / "ada" / name, tmp_path / "ada" / "casting.py"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"a = '{len(str(path))}'\n")
    began = time.monotonic()
    (ada,) = find(tmp_path, MODULES)
    assert ada.problem is None and "casting.py" in ada.files
    assert time.monotonic() - began < 15


def test_a_class_goes_on_behind_each_of_them(tmp_path):
    for number, (content, _) in enumerate(NOTEBOOKS.values()):
        data = content if isinstance(content, bytes) else content.encode()
        (tmp_path / f"x{number}_casting.ipynb").write_bytes(data)
    (tmp_path / "z_casting.ipynb").write_text(book(code("a = 1")))
    *_, last = find(tmp_path, MODULES)
    assert list(last.files) == ["casting.ipynb"]
