"""The regions between ``### BEGIN SOLUTION`` and ``### END SOLUTION``."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from grader.words import Sentence, Trouble, say

BEGIN = "### BEGIN SOLUTION"
END = "### END SOLUTION"

# nbgrader looks for these words anywhere in a line; people also write them without signs.
_ALIKE = re.compile(r"(begin|end)\s*solution", re.IGNORECASE)


@dataclass(frozen=True)
class Region:
    """One region of a cell: the indices of its two marker lines."""

    begin: int
    end: int
    indent: str


def misspelt(text: str) -> str | None:
    """The first line that looks like a marker to a person or to nbgrader, and is none."""
    for line in text.split("\n"):
        if _ALIKE.search(line) and line.strip() not in (BEGIN, END):
            return line.strip()
    return None


def has_marker(text: str) -> bool:
    """Whether a line of the text is a marker."""
    return any(line.strip() in (BEGIN, END) for line in text.split("\n"))


def find(text: str, place: Sentence) -> tuple[Region, ...]:
    """The regions of a cell, in order.

    Raises:
        Trouble: there is none, or a marker has no partner.
    """
    found: list[Region] = []
    begin: int | None = None
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line.strip() == BEGIN and begin is None:
            begin = number
        elif line.strip() == END and begin is not None:
            indent = lines[begin][: -len(lines[begin].lstrip())]
            found.append(Region(begin, number, indent))
            begin = None
        elif line.strip() in (BEGIN, END):
            raise _unbalanced(place, line)
    if begin is not None:
        raise _unbalanced(place, BEGIN)
    if not found:
        raise Trouble(
            say(
                "{place}: there are no markers. Put {begin} and {end} around the answer, "
                "each on a line of its own.",
                place=place,
                begin=BEGIN,
                end=END,
            )
        )
    return tuple(found)


def owner(region: Region, tree: ast.Module) -> ast.AST | None:
    """The innermost function that a region lies in."""
    inside = [
        node
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and node.lineno <= region.begin < node.end_lineno
    ]
    return max(inside, key=lambda node: node.lineno, default=None)


def clear(text: str, found: tuple[Region, ...], exercise: str) -> str:
    """The cell without its regions.

    The first region of a function becomes a ``raise``. The others go: they could not be
    reached, and a ``raise`` outside functions would make the module fail on import.
    """
    lines, tree = text.split("\n"), ast.parse(text)
    kept: list[str] = []
    raised: set[ast.AST] = set()
    after = 0
    for region in found:
        kept += lines[after : region.begin]
        after = region.end + 1
        function = owner(region, tree)
        if function is not None and function not in raised:
            raised.add(function)
            kept.append(f'{region.indent}raise NotImplementedError("to do: {exercise}")')
        else:
            following = lines[after] if after < len(lines) else ""
            while kept and not kept[-1].strip() and not following.strip():
                kept.pop()
    return "\n".join([*kept, *lines[after:]])


def _unbalanced(place: Sentence, line: str) -> Trouble:
    return Trouble(
        say(
            "{place}: the marker {marker} has no partner. Every {begin} needs one {end} "
            "after it, in the same cell; regions do not nest.",
            place=place,
            marker=line.strip(),
            begin=BEGIN,
            end=END,
        )
    )
