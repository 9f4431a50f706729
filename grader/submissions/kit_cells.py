"""Cells of a release's notebooks that set up or run its checks: no part of an answer.

The kit is not there when a submission is graded, so a call to it would end the import.
"""

from __future__ import annotations

import ast

from grader.worker.magics import commented, without_magics

_KIT = "grader.learner.notebook"
_FINDS = "course_folder"
"""The one function that the set-up cell defines (grader/release/notebook.py)."""


def sets_up(source: str) -> bool:
    """Whether this is the set-up cell, for editors that lose a cell's metadata."""
    body = _parsed(source)
    defined = {one.name for one in body if isinstance(one, ast.FunctionDef)}
    return defined <= {_FINDS} and any(
        isinstance(one, ast.ImportFrom) and one.module == _KIT for one in body
    )


def without_checks(source: str) -> str:
    """``source`` with ``check("casting.to_float32")`` and ``hint(...)`` as comments; as many
    lines as before. Only whole statements outside of any function are looked at."""
    lines = source.split("\n")
    body = _parsed(source)
    own = {one.name for one in body if isinstance(one, ast.FunctionDef)}
    # Statements are in order, so only its neighbours can share a statement's lines.
    ends = [0, *(one.end_lineno for one in body)]
    begins = [*(one.lineno for one in body[1:]), len(lines) + 1]
    for one, end_before, begin_after in zip(body, ends, begins):
        alone = end_before < one.lineno and one.end_lineno < begin_after
        if alone and _asks_the_kit(one) and one.value.func.id not in own:
            for number in range(one.lineno - 1, one.end_lineno):
                lines[number] = commented(lines[number])
    return "\n".join(lines)


def _parsed(source: str) -> list[ast.stmt]:
    try:
        return ast.parse(without_magics(source)).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def _asks_the_kit(statement: ast.stmt) -> bool:
    call = statement.value if isinstance(statement, ast.Expr) else None
    return (
        isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("check", "hint")
        and bool(call.args)
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    )
