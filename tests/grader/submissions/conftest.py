"""A small course's modules, and tools that build what learners hand in."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.submissions import Submission, find, reader
from grader.wire.notebook import decode

MODULES = ("tensors", "casting", "convolution")


@pytest.fixture
def find_one(tmp_path: Path) -> Callable[..., Submission]:
    """Read the class folder ``tmp_path``, which must yield one submission."""

    def read(modules=MODULES, exercises=()) -> Submission:
        (submission,) = find(tmp_path, modules, exercises)
        return submission

    return read


@pytest.fixture
def in_this_process(monkeypatch) -> None:
    """Read here, where a test can put things in the place of others."""
    monkeypatch.setattr(reader, "read", lambda function, *arguments, name: function(*arguments))


@pytest.fixture
def cells() -> Callable[..., list[str]]:
    """The sources of a notebook that is sent to a worker, under its name."""

    def read(submission: Submission, path: str = "casting.ipynb") -> list[str]:
        return [cell.source for cell in decode(submission.files[path]).cells]

    return read


@pytest.fixture
def make_zip() -> Callable[..., Path]:
    """Write a zip from pairs of a name (or ZipInfo) and content."""

    def make(path: Path, *members, packing=zipfile.ZIP_DEFLATED) -> Path:
        with zipfile.ZipFile(path, "w", packing) as archive:
            for name, content in members:
                archive.writestr(name, content)
        return path

    return make


@pytest.fixture
def notebook() -> Callable[..., str]:
    """A notebook's text from code cells: sources, or pairs of source and nbgrader metadata."""

    def make(*cells, metadata=None) -> str:
        made = []
        for number, cell in enumerate(cells):
            source, nbgrader = (cell, None) if isinstance(cell, str) else cell
            made.append(
                {
                    "id": f"c{number}",
                    "cell_type": "code",
                    "execution_count": None,
                    "outputs": [],
                    "metadata": {"nbgrader": nbgrader} if nbgrader else {},
                    "source": source.splitlines(True),
                }
            )
        content = {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata or {}}
        return json.dumps({**content, "cells": made})

    return make


@pytest.fixture
def notes() -> Callable[[Submission], str]:
    """All notes of a submission as one text."""
    return lambda submission: "\n".join(note.text() for note in submission.notes)
