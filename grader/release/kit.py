"""The part of ``grader/`` that learners need: what their checks and plugins import."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

import grader
from grader.language import known_languages
from grader.language.language import kit_catalogue

ROOT = Path(grader.__file__).resolve().parent
_ROOM = "learner"
"""All of it is for learners, whether or not something imports it."""
_DATA = ("worker/digits/*",)


def kit_files(sources: Iterable[str]) -> dict[PurePosixPath, bytes]:
    """The files of the kit by their paths in a release: the learners' room, what ``sources``
    (Python texts: checks, a conftest) import, and what these import in turn.

    Compiled catalogues of every language go with them, for ``--lang`` is the learner's; what
    translators edit does not, nor does bytecode.
    """
    wanted: set[Path] = set()
    waiting = list((ROOT / _ROOM).rglob("*.py"))
    for text in sources:
        waiting += _imported(text)
    while waiting:
        path = waiting.pop()
        if path not in wanted:
            wanted.add(path)
            waiting += _imported(path.read_text(encoding="utf-8"))
            # A module is imported by way of the packages that it lies in.
            waiting += [above / "__init__.py" for above in _packages(path)]
    for pattern in _DATA:
        wanted |= {path for path in ROOT.glob(pattern) if path.is_file()}
    wanted |= {kit_catalogue(code) for code in known_languages()[1:]}
    return {
        PurePosixPath("grader", path.relative_to(ROOT).as_posix()): path.read_bytes()
        for path in sorted(wanted)
    }


def _packages(path: Path) -> Iterator[Path]:
    above = path.parent
    while above.is_relative_to(ROOT):
        yield above
        above = above.parent


def _imported(text: str) -> list[Path]:
    """The kit's modules that a Python text names: in imports anywhere in it, and in texts,
    as a list of pytest's plugins does."""
    names: list[str] = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            if node.value.startswith("grader."):
                names.append(node.value)
    return [path for name in names for path in _files(name)]


def _files(name: str) -> Iterator[Path]:
    first, *rest = name.split(".")
    if first != "grader" or not all(part.isidentifier() for part in rest):
        return
    place = ROOT.joinpath(*rest)
    for path in (place.with_suffix(".py"), place / "__init__.py"):
        if path.is_file():
            yield path
