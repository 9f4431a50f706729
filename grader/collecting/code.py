"""One file that may be a module: what it defines, found by parsing, never by importing."""

from __future__ import annotations

import ast
import hashlib
import re
import warnings
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grader.lms.entry import Handed
from grader.submissions import guard, limits, reader, text
from grader.submissions.kinds import Kind
from grader.submissions.notebook import Notebook
from grader.submissions.wanted import Wanted
from grader.worker.magics import without_magics

# At the beginning of a line: of a file that is no Python, so much can still be seen.
_DEF = re.compile(r"^(?:async[ \t]+)?def[ \t]+(\w+)[ \t]*\(", re.MULTILINE)


@dataclass(frozen=True)
class Code:
    """A file of Python or a notebook, read and parsed."""

    handed: Handed
    kind: Kind
    packed: bytes
    """Its bytes, compressed: a class of files made to fill memory must not."""
    functions: frozenset[str]
    """Defined at the top of the module."""
    meaning: str
    """Equal for files that mean the same to Python."""
    labels: frozenset[str] = frozenset()
    """Of a notebook: the modules that its cells' grade ids name."""
    declared: str | None = None
    """Of a notebook: the module that its metadata names."""
    parses: bool = True

    @property
    def data(self) -> bytes:
        return zlib.decompress(self.packed)


def read(handed: Handed, kind: Kind, data: bytes, modules: Sequence[str]) -> Code:
    """Understand ``data``, a file that was handed in to a course of these modules.

    Raises:
        LeftOut: it is not text, no notebook, or takes too long to read.
        Trouble: there is no process that reads.
    """
    seen = reader.read(look, kind, data, handed.path, tuple(modules), name=handed.path)
    return Code(
        handed,
        kind,
        zlib.compress(data, 1),
        seen.functions,
        seen.meaning,
        seen.labels,
        seen.declared,
        seen.parses,
    )


@dataclass(frozen=True)
class Seen:
    """What parsing a file brought to light; see :class:`Code`."""

    functions: frozenset[str]
    meaning: str
    parses: bool
    labels: frozenset[str] = frozenset()
    declared: str | None = None


def look(kind: Kind, data: bytes, name: str, modules: tuple[str, ...]) -> Seen:
    """Parse a file. To be called in the process that reads.

    Raises:
        LeftOut: it is not text, or no notebook.
    """
    with guard.reading(name):
        if kind is not Kind.NOTEBOOK:
            return Seen(*_understood([text.utf8(data, name).decode("utf-8", "replace")]))
        notebook = Notebook.read(data, name, Wanted(modules))
        cells = [cell.source for cell in notebook.cells]
        labels = notebook.labels.intersection(modules)
        return Seen(*_understood(cells, magics=True), labels, notebook.declared)


def meaning(content: str) -> str:
    """A key that is equal for texts that mean the same to Python, whatever their layout."""
    return _understood([content])[1]


def _understood(
    pieces: Sequence[str], magics: bool = False
) -> tuple[frozenset[str], str, bool]:
    """The functions, the meaning, and whether all is Python, of a text in pieces."""
    functions: set[str] = set()
    statements: list[str] = []
    parses = True
    size = sum(map(len, pieces))
    for piece in pieces:
        content = piece.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
        parsed = _parsed(content) if size <= limits.CODE_CHARACTERS else None
        if parsed is None and magics:
            parsed = _parsed(without_magics(content))
        if parsed is None:
            functions.update(_DEF.findall(content))
            parses = parses and magics  # what is no Python in a cell is as good as a comment
        else:
            functions |= parsed[0]
            statements += parsed[1]
    meant = statements if parses else pieces
    return frozenset(functions), _digest("\n".join(meant)), parses


def _parsed(content: str) -> tuple[set[str], list[str]] | None:
    """The functions that ``content`` defines, and its statements; None if it is no Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(content)
        return set(_defined(tree.body)), [ast.dump(each) for each in tree.body]
    except Exception:  # SyntaxError, NULs, nesting beyond Python's limits
        return None


def _defined(body: Sequence[ast.stmt]) -> Iterator[str]:
    for node in body:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield node.name
            case ast.Assign():
                yield from (each.id for each in node.targets if isinstance(each, ast.Name))
            case ast.If() | ast.Try() | ast.With():
                yield from _defined(node.body)
                yield from _defined(getattr(node, "orelse", []))
                for handler in getattr(node, "handlers", []):
                    yield from _defined(handler.body)


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8", "backslashreplace")).hexdigest()
