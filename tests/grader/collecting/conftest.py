"""Downloads as each LMS makes them, of the small course, and collecting them."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from grader.collecting.collect import Collection, collect
from grader.lms.registry import Asked

WORDS = "def shout(word):\n    return word.upper() + '!'\n\n\ndef count(words):\n    return len(words)\n"
NUMS = "def double(numbers):\n    return numbers * 2\n\n\ndef halve(numbers):\n    return numbers / 2\n"


def put(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write ``files`` below ``root`` as they are."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content.encode() if isinstance(content, str) else content
        path.write_bytes(data)
    return root


@pytest.fixture
def download(tmp_path: Path) -> Callable[..., Path]:
    """A folder that was downloaded."""

    def make(files: Mapping[str, str | bytes], name: str = "download") -> Path:
        return put(tmp_path / name, files)

    return make


@pytest.fixture
def zipped(tmp_path: Path) -> Callable[..., Path]:
    """A zip that was downloaded, of pairs of a name (or ZipInfo) and content."""

    def make(*members, name: str = "download.zip") -> Path:
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, content in members:
                archive.writestr(member, content)
        return tmp_path / name

    return make


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """The class folder."""
    return tmp_path / "class"


@pytest.fixture
def gather(course, into) -> Callable[..., Collection]:
    """Collect a download into the class folder."""

    def run(path: Path, roster=None, mapping=None, groups=None, **asked) -> Collection:
        made = collect(course, path, into, Asked(**asked), roster, mapping, groups)
        made.write()
        return made

    return run


@pytest.fixture
def tree(into) -> Callable[[], dict[str, bytes]]:
    """What lies in the class folder, without its own lists."""

    def read() -> dict[str, bytes]:
        return {
            path.relative_to(into).as_posix(): path.read_bytes()
            for path in sorted(into.rglob("*"))
            if path.is_file() and path.parent != into and ".earlier" not in path.parts
        }

    return read


@pytest.fixture
def notebook() -> Callable[..., str]:
    """A notebook's text from code cells: sources, or pairs of source and grade id."""

    def make(*cells, module: str | None = None) -> str:
        made = []
        for number, cell in enumerate(cells):
            source, grade_id = (cell, None) if isinstance(cell, str) else cell
            about = {"nbgrader": {"grade_id": grade_id, "solution": True}} if grade_id else {}
            made.append(
                {
                    "id": f"c{number}",
                    "cell_type": "code",
                    "execution_count": None,
                    "outputs": [],
                    "metadata": about,
                    "source": source,
                }
            )
        metadata = {"tensorlings": {"module": module}} if module else {}
        return json.dumps(
            {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": made}
        )

    return make


@pytest.fixture
def words() -> str:
    return WORDS


@pytest.fixture
def nums() -> str:
    return NUMS


@pytest.fixture
def modules() -> Callable[[Collection], dict[str, str]]:
    """The module of each file, by where it lies."""
    return lambda made: {row.source: row.module for row in made.rows}
