"""Where a function stands in a file, and what it is made of, read as text.

A learner's file may not parse; then its lines are gone by, as a person would.
"""

from __future__ import annotations

import ast
import hashlib
import re
from collections.abc import Iterable, Sequence

Span = tuple[int, int]
"""The first line of a function, its decorators included, and the line behind its last one,
counted from 0."""

_ELSEWHERE = re.compile(r"(def|class|async|import|from|if|for|while|try|with)\b|@|# %%")
"""What a line begins with that belongs to no function above it."""
_DEFINITION = re.compile(r"(?:async\s+)?def\s+(\w+)")


def line_of(text: str, function: str) -> int | None:
    """The number of the line ``def function``, counted from 1; None if there is none."""
    pattern = re.compile(rf"\s*def\s+{re.escape(function)}\b")
    numbers = (n for n, line in enumerate(lines_of(text), 1) if pattern.match(line))
    return next(numbers, None)


def lines_of(text: str) -> list[str]:
    """Its lines as Python counts them. ``splitlines()`` would end one at a form feed too."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def definitions(text: str) -> dict[str, list[Span]]:
    """Where the functions at the top level of a file stand, by name. A name may be there
    more than once; Python takes the last."""
    found: dict[str, list[Span]] = {}
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        lines = lines_of(text)
        for first, line in enumerate(lines):
            match = _DEFINITION.match(line)
            if match:
                found.setdefault(match[1], []).append(_around(lines, first))
        return found
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            first = min([node.lineno, *(one.lineno for one in node.decorator_list)]) - 1
            found.setdefault(node.name, []).append((first, node.end_lineno or node.lineno))
    return found


def _around(lines: Sequence[str], first: int) -> Span:
    last = first + 1
    while last < len(lines) and not _ELSEWHERE.match(lines[last]):
        last += 1
    while last > first + 1 and not lines[last - 1].strip():
        last -= 1
    while first and lines[first - 1].startswith("@"):
        first -= 1
    return first, last


def fingerprints(text: str, functions: Iterable[str]) -> dict[str, str]:
    """A digest for each of a file's ``functions`` that is there: of itself and of what it
    may use, which is the file without the others. Blank lines and lines of comment do not
    count."""
    lines = lines_of(text)
    places = definitions(text)
    parts = {name: places[name] for name in functions if name in places}
    shared = list(lines)
    for spans in parts.values():
        for first, last in spans:
            shared[first:last] = [""] * (last - first)
    return {
        name: _digest([*shared, *(line for span in spans for line in lines[slice(*span)])])
        for name, spans in parts.items()
    }


def _digest(lines: Iterable[str]) -> str:
    kept = [line.rstrip() for line in lines]
    kept = [line for line in kept if line and not line.lstrip().startswith("#")]
    return hashlib.sha256("\n".join(kept).encode("utf-8", "replace")).hexdigest()[:16]
