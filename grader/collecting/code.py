"""One file that may be a module: what it defines, found by parsing, never by importing."""

from __future__ import annotations

import ast
import hashlib
import re
import warnings
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from grader.collecting.entry import Handed
from grader.submissions import limits, source, text
from grader.submissions.names import by_ending
from grader.submissions.notebook import Notebook

# At the beginning of a line: of a file that is no Python, so much can still be seen.
_DEF = re.compile(r"^(?:async[ \t]+)?def[ \t]+(\w+)[ \t]*\(", re.MULTILINE)
# What browsers, systems and people add to a name.
_ADDED = re.compile(
    r"(\s*\(\d+\)|\s*-\s*(copy|복사본|사본)(\s*\(\d+\))?|[\s_-]copy|[\s_-]?v?\d+"
    r"|[\s_-](final|최종|수정|제출|submission))$"
)


class Kind(Enum):
    """What a file is, by its name."""

    PYTHON = ".py"
    NOTEBOOK = ".ipynb"
    TEXT = ".txt"
    """Python only if it defines functions of the course."""


_ENDINGS = (
    (".py", Kind.PYTHON),
    (".pyw", Kind.PYTHON),
    (".ipynb", Kind.NOTEBOOK),
    (".txt", Kind.TEXT),
)


def kind(path: str) -> Kind | None:
    """The kind of a file; ``None`` if it holds no code. ``casting.py.txt`` is Python."""
    name = path.rsplit("/", 1)[-1].lower()
    for added in (".txt", ".json"):
        bare = name.removesuffix(added)
        if bare != name and bare.endswith((".py", ".ipynb")):
            name = bare
    return next((kind for ending, kind in _ENDINGS if name.endswith(ending)), None)


def named(path: str, modules: Sequence[str]) -> str | None:
    """The module that a file's name speaks of: ``Casting (1).py.txt`` is casting."""
    stem = path.rsplit("/", 1)[-1].lower()
    while (bare := re.sub(r"\.(py|pyw|ipynb|txt|json)$", "", stem)) != stem:
        stem = bare
    while stem:
        module = by_ending(stem, modules)
        if module is not None:
            return module
        shorter = _ADDED.sub("", stem)
        if shorter == stem:
            return None
        stem = shorter
    return None


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
        LeftOut: it is not text, or no notebook.
        Trouble: notebooks cannot be read on this machine.
    """
    labels, declared = frozenset(), None
    if kind is Kind.NOTEBOOK:
        notebook = Notebook.read(data, handed.path)
        declared = notebook.declared
        labels = frozenset(cell.label for cell in notebook.cells if cell.label in modules)
        python = source.from_cells(notebook.cells).content
    else:
        python = text.utf8(data, handed.path)
    functions, meaning, parses = _understood(python.decode("utf-8", "replace"))
    return Code(
        handed, kind, zlib.compress(data, 1), functions, meaning, labels, declared, parses
    )


def meaning(content: str) -> str:
    """A key that is equal for texts that mean the same to Python, whatever their layout."""
    return _understood(content)[1]


def _understood(content: str) -> tuple[frozenset[str], str, bool]:
    content = content.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    try:
        if len(content) > limits.CODE_CHARACTERS:
            raise SyntaxError("not parsed: too long")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(content)
        return frozenset(_defined(tree.body)), _digest(ast.dump(tree)), True
    except Exception:  # SyntaxError, NULs, nesting beyond Python's limits
        return frozenset(_DEF.findall(content)), _digest(content), False


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
