"""Whatever bytes are handed in, there is a submission for them."""

import io
import json
import tempfile
import warnings
import zipfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from grader.submissions import Submission, find, limits
from grader.wire.notebook import decode

MODULES = ("tensors", "casting", "convolution")

plain_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
source = st.text() | st.lists(
    st.sampled_from(["%time\n", "!ls\n", "x = (\n", '"""', "a = 1\n", "\\\n", "?\n", "  "])
).map("".join)
cells = st.fixed_dictionaries(
    {},
    optional={
        "cell_type": st.just("code") | plain_json,
        "source": source | st.lists(source) | plain_json,
        "metadata": st.fixed_dictionaries(
            {},
            optional={
                "nbgrader": st.fixed_dictionaries(
                    {}, optional={"grade_id": st.just("casting-f") | plain_json}
                )
                | plain_json
            },
        )
        | plain_json,
    },
)
notebooks = st.fixed_dictionaries(
    {"nbformat": st.integers(0, 6) | st.just(4)},
    optional={
        "metadata": st.dictionaries(st.just("tensorlings") | st.text(), plain_json)
        | plain_json,
        "cells": st.lists(cells) | plain_json,
        "worksheets": plain_json,
    },
).map(lambda content: json.dumps(content).encode())


@st.composite
def zips(draw) -> bytes:
    """A zip of odd names and contents, of which some bytes are changed."""
    made = io.BytesIO()
    names = st.sampled_from(["casting.py", "tensors.ipynb", "exercises/casting.py"]) | st.text(
        "./\\ab\0:가" + "py", min_size=1
    )
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", 8) as archive:
        warnings.simplefilter("ignore")  # names that end up the same are wanted
        members = draw(st.lists(st.tuples(names, st.binary() | notebooks), max_size=5))
        for number, (name, content) in enumerate(dict(members).items()):
            info = zipfile.ZipInfo(name or str(number))
            info.external_attr = draw(st.sampled_from([0, 0o100644, 0o120777, 0o40755])) << 16
            archive.writestr(info, content)
    data = bytearray(made.getvalue())
    for _ in range(draw(st.integers(0, 3))):
        data[draw(st.integers(0, len(data) - 1))] = draw(st.integers(0, 255))
    return bytes(data)


def is_safe(path: str) -> bool:
    parts = path.split("/")
    return (
        path.endswith((".py", ".ipynb"))
        and len(parts) <= limits.DEPTH + 2 * path.startswith("_also/")
        and not {"", ".", ".."} & set(parts)
        and not any(bad in path for bad in "\\:\0")
    )


@settings(max_examples=300, deadline=None)
@given(
    python=st.binary() | st.text().map(str.encode),
    archive=st.binary() | zips(),
    lone=st.binary() | notebooks,
    inner=st.binary() | notebooks,
)
def test_find_never_raises_and_never_lets_a_path_out(python, archive, lone, inner):
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        (top / "folder").mkdir()
        (top / "folder" / "casting.py").write_bytes(python)
        (top / "folder" / "tensors.ipynb").write_bytes(inner)
        (top / "archive.zip").write_bytes(archive)
        (top / "lone.ipynb").write_bytes(lone)
        (top / "script_casting.py").write_bytes(python)
        found = find(top, MODULES)
    assert [each.learner for each in found] == ["archive", "folder", "lone", "script_casting"]
    for each in found:
        assert isinstance(each, Submission)
        assert all(is_safe(path) for path in each.files)
        assert bool(each.files) == (each.problem is None)
        sentences = [*each.notes, *([each.problem] if each.problem else [])]
        for sentence in sentences:
            sentence.text().encode("utf-8")
            assert "fault of the grader" not in sentence.text()
            assert "process" not in sentence.text()
        for path, content in each.files.items():
            content.decode("utf-8")
            if path.endswith(".ipynb"):
                assert decode(content).name.endswith(".ipynb")
