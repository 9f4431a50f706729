"""The templates of ``say("...")`` in Python code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from grader.words import Trouble, say

_FIELD = re.compile(r"\{[^{}]*\}")


def templates_in(path: Path, shown: str) -> tuple[str, ...]:
    """Every template, in the order of the file; both of ``say("a" if x else "b")``.

    One that is nothing but a field, ``{why}``, is the same in every language.

    Raises:
        Trouble: one is put together when the program runs, so nobody can translate it.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: dict[str, None] = {}
    calls = [node for node in ast.walk(tree) if _is_say(node)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        texts = list(_texts(call.args[0])) if call.args else [None]
        for text in texts:
            if text is None:
                raise Trouble(
                    say(
                        "{path}, line {line}: say() wants its template as a text in quotes, "
                        "with {{names}} for what is filled in. It is put together here.",
                        path=shown,
                        line=call.lineno,
                    )
                )
            if not _FIELD.fullmatch(text):
                found[text] = None
    return tuple(found)


def _is_say(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "say"
        and not any(isinstance(arg, ast.Starred) for arg in node.args)
    )


def _texts(node: ast.expr) -> Iterator[str | None]:
    if isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    else:
        yield None
