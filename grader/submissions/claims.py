"""Which file holds which module, and how surely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import PurePosixPath

from grader.submissions.names import is_copy, speaks_of
from grader.submissions.notebook import Notebook, defined
from grader.submissions.places import Parts, folders
from grader.submissions.wanted import Wanted
from grader.wire import notebook as wire

PYTHON, NOTEBOOK = ".py", ".ipynb"


class Sign(IntEnum):
    """By what a file is known to hold a module, the surest first."""

    NAME = 0
    """It is called like the module."""
    MARK = 1
    """A notebook's metadata or grade ids say so."""
    COPY = 2
    """It is called like the module, and what people and systems add."""
    WRITTEN = 3
    """It defines the module's exercises, whatever it is called."""


@dataclass(frozen=True)
class Claim:
    """A file, taken for a module."""

    module: str
    path: str
    """Inside the entry, as the learner knows it."""
    sign: Sign
    content: bytes
    """As it is sent."""
    key: object
    """Equal for what means the same, wherever it lies."""

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.path).suffix

    @property
    def folder(self) -> Parts:
        return folders(self.path)

    @property
    def name(self) -> str:
        """What it is called where modules are."""
        return f"{self.module}{self.suffix}"


def of_python(path: str, content: bytes, wanted: Wanted) -> Iterator[Claim]:
    """The modules that a Python file, in UTF-8, may be."""

    def claim(module: str, sign: Sign) -> Claim:
        return Claim(module, path, sign, content, content)

    stem = PurePosixPath(path).stem
    if stem in wanted.modules:
        yield claim(stem, Sign.NAME)
        return
    if stem.lower().startswith(("test_", "conftest")):
        return
    functions = frozenset(defined(content.decode("utf-8", "replace")))
    for module in wanted.modules:
        if is_copy(stem, module):
            yield claim(module, Sign.COPY)
            return
    named = speaks_of(stem, wanted.modules)
    if named is not None and functions & wanted.functions(named):
        yield claim(named, Sign.COPY)
        return
    for module in wanted.modules_of(functions):
        yield claim(module, Sign.WRITTEN)


def of_notebook(path: str, notebook: Notebook, wanted: Wanted) -> Iterator[Claim]:
    """The modules that a notebook holds."""
    stem = PurePosixPath(path).stem
    marked = {notebook.declared, *notebook.labels}.intersection(wanted.modules)
    for module, cells in notebook.sections(stem, wanted).items():
        if stem == module:
            sign = Sign.NAME
        elif speaks_of(stem, wanted.modules) == module:
            sign = Sign.COPY
        else:
            sign = Sign.MARK if marked else Sign.WRITTEN
        content = wire.encode(wire.Notebook(path, cells))
        yield Claim(module, path, sign, content, tuple((one.source, one.id) for one in cells))
