"""A module of the course in another language, and what of it is to be translated."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace

from grader.authoring.source import Cell, Role, SourceModule
from grader.translating.code import code_rewritten
from grader.translating.prose import rewritten
from grader.translating.unit import Ask, Kind, Unit
from grader.words import Trouble, say


def in_language(module: SourceModule, ask: Ask) -> SourceModule:
    """The module with every text that a learner reads as ``ask`` gives it.

    Raises:
        Trouble: a cell is no Python any more with a text that it was given.
    """
    cells = tuple(_cell(module, cell, ask) for cell in module.cells)
    hints = {
        exercise: tuple(ask(hint, Kind.HINT) for hint in told)
        for exercise, told in module.hints.items()
    }
    return replace(module, cells=cells, hints=hints)


def units_of(module: SourceModule) -> Iterator[Unit]:
    """The units of the module in the order of its file."""
    file = f"solutions/{module.name}.py"
    heading = ""
    for cell in module.cells:
        if cell.role is Role.HINTS:
            for number, hint in enumerate(module.hints[cell.exercise or ""], 1):
                where = f"hint {number} for {cell.exercise}"
                yield Unit(hint, Kind.HINT, file, where, module.name, looked_up=True)
            continue
        if cell.role is Role.TEXT:
            heading = cell.text.strip().split("\n")[0].lstrip("# ")
        where = f"exercise {cell.exercise}" if cell.exercise else f"cell {heading!r}"
        for text, kind in _asked(cell):
            yield Unit(text, kind, file, where, module.name)


def _asked(cell: Cell) -> list[tuple[str, Kind]]:
    found: list[tuple[str, Kind]] = []

    def note(text: str, kind: Kind) -> str:
        found.append((text, kind))
        return text

    _text(cell, note)
    return found


def _cell(module: SourceModule, cell: Cell, ask: Ask) -> Cell:
    if cell.role is Role.HINTS:
        return cell
    text = _text(cell, ask)
    if cell.role.is_code and text != cell.text:
        try:
            ast.parse(text)
        except SyntaxError as error:
            raise Trouble(
                say(
                    "solutions/{module}.py: with its translation, the cell that begins with "
                    "{first!r} is not valid Python: {why}. Look for quotes in it.",
                    module=module.name,
                    first=cell.text.strip().split("\n")[0],
                    why=error.msg,
                )
            ) from None
    return replace(cell, text=text)


def _text(cell: Cell, ask: Ask) -> str:
    return code_rewritten(cell.text, ask) if cell.role.is_code else rewritten(cell.text, ask)
