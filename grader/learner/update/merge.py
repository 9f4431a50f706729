"""New exercises put at the end of a file that a learner has changed."""

from __future__ import annotations

import ast
import json
import re

_HEADER = re.compile(r"^# %%", re.MULTILINE)
_MARKDOWN = "# %% [markdown]"


def with_new_exercises(path: str, mine: bytes, new: bytes) -> tuple[bytes, tuple[str, ...]]:
    """``mine`` with what ``new`` has and it has not, and the names of the new functions.

    A function comes with the text before it. If one of both cannot be understood, ``mine``
    comes back as it is, with no names: better nothing than half of it.
    """
    try:
        if path.endswith(".py"):
            return _stub(mine.decode("utf-8"), new.decode("utf-8"))
        if path.endswith(".ipynb"):
            return _notebook(mine, new)
    except (SyntaxError, ValueError, LookupError, TypeError, AttributeError):
        pass
    return mine, ()


def _stub(mine: str, new: str) -> tuple[bytes, tuple[str, ...]]:
    have = _functions(mine)
    lines = "\r\n" if "\r\n" in mine else "\n"
    added, names, before = [], [], []
    for cell in _cells(new.replace("\r\n", "\n")):
        if cell.startswith(_MARKDOWN):
            before.append(cell)
            continue
        missing = [name for name in _functions(cell) if name not in have]
        if missing:
            names += missing
            added += [*before, cell]
        before = []
    if not names:
        return mine.encode(), ()
    text = "\n\n\n".join(cell.strip("\n") for cell in added) + "\n"
    return (mine.rstrip() + lines * 3 + text.replace("\n", lines)).encode(), tuple(names)


def _notebook(mine: bytes, new: bytes) -> tuple[bytes, tuple[str, ...]]:
    """A cell with a function comes with the texts before it and the check behind it."""
    notebook = json.loads(mine)
    have = {cell["id"] for cell in notebook["cells"]}
    defined = {name for cell in notebook["cells"] for name in _defined(cell)}
    added: list[dict] = []
    names: list[str] = []
    before: list[dict] = []
    follows = False
    for cell in json.loads(new)["cells"]:
        missing = [name for name in _defined(cell) if name not in defined]
        if cell["cell_type"] == "markdown":
            before.append(cell)
            continue
        if missing or (follows and _is_check(cell)):
            added += [*before, cell]
            names += missing
        follows = bool(missing)
        before = []
    if not names:
        return mine, ()
    notebook["cells"] += [cell for cell in added if cell["id"] not in have]
    text = json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"
    return text.encode(), tuple(names)


def _cells(text: str) -> list[str]:
    starts = [found.start() for found in _HEADER.finditer(text)]
    return [text[here:there] for here, there in zip(starts, [*starts[1:], len(text)])]


def _functions(text: str) -> list[str]:
    return [node.name for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)]


def _defined(cell: dict) -> list[str]:
    """The functions of a notebook's cell; of one that holds a learner's half-written line,
    what it seems to define."""
    if cell["cell_type"] != "code":
        return []
    text = "".join(cell["source"])
    return re.findall(r"^def +(\w+)", text, re.MULTILINE) if _is_exercise(cell) else []


def _is_exercise(cell: dict) -> bool:
    return "nbgrader" in cell.get("metadata", {})


def _is_check(cell: dict) -> bool:
    return "tensorlings" in cell.get("metadata", {})
