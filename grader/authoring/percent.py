"""jupytext's percent format, read and written."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

import jupytext
from nbformat import NotebookNode

from grader.authoring.source import Cell

_HEADER = re.compile(r"^\s*#\s*%%", re.MULTILINE)

# What jupytext writes above the cells of a file that was edited as a notebook.
_FRONT_MATTER = re.compile(r"\A# ---\n(?:#.*\n)*?# ---\n")

# How the file was spaced and quoted: jupytext's notes to itself.
_SPACING = frozenset({"cell_marker", "lines_to_next_cell", "lines_to_end_of_cell_marker"})


def has_cells(text: str) -> bool:
    """Whether there is a cell header; jupytext takes any text to be one large cell."""
    return _HEADER.search(text) is not None


def parse(text: str) -> tuple[NotebookNode, ...]:
    """The cells that are not empty, with the metadata that their headers state."""
    # Without comment_magics, `# %matplotlib inline` would become code that is not Python.
    # The front matter goes, because it can set that and other options anew.
    fmt = {"extension": ".py", "format_name": "percent", "comment_magics": False}
    notebook = jupytext.reads(_FRONT_MATTER.sub("", text), fmt=fmt)
    cells = tuple(cell for cell in notebook.cells if cell.source.strip())
    for cell in cells:
        for key in _SPACING & set(cell.metadata):
            del cell.metadata[key]
    return cells


def render(cells: Iterable[Cell]) -> str:
    """The cells in percent format, headers without metadata, blank lines as in PEP 8.

    jupytext's own writer is not used: what it writes depends on its version and on the
    user's configuration, and a generated file must not.
    """
    text, after_block = "", False
    for cell in cells:
        begins_block, ends_block = _blocks(cell)
        if text:
            text += "\n\n" if begins_block or after_block else "\n"
        text += _code(cell) if cell.role.is_code else _markdown(cell)
        after_block = ends_block
    return text


def _code(cell: Cell) -> str:
    return f"# %%\n{cell.text}\n"


def _markdown(cell: Cell) -> str:
    lines = (f"# {line}" if line else "#" for line in cell.text.split("\n"))
    return "# %% [markdown]\n" + "\n".join(lines) + "\n"


def _blocks(cell: Cell) -> tuple[bool, bool]:
    """Whether a cell begins and ends with a function or class, which want two blank lines."""
    body = ast.parse(cell.text).body if cell.role.is_code else []
    if not body:
        return False, False
    blocks = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return isinstance(body[0], blocks), isinstance(body[-1], blocks)
