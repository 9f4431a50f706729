"""What learners get of a module, and its form as ``exercises/<module>.py``."""

from __future__ import annotations

from dataclasses import replace

from grader.authoring import percent, regions
from grader.authoring.source import Cell, Role, SourceModule
from grader.words import Trouble, say


def learner_cells(module: SourceModule) -> tuple[Cell, ...]:
    """The cells without hints and without solutions."""
    return tuple(
        _cleared(module, cell) if cell.role is Role.EXERCISE else cell
        for cell in module.cells
        if cell.role is not Role.HINTS
    )


def stub_text(module: SourceModule) -> str:
    """The text of ``exercises/<module>.py``.

    Raises:
        Trouble: a cell would be read back otherwise than it was written, so that the
            stub and the notebook would differ.
    """
    cells = learner_cells(module)
    text = percent.render(cells)
    back = [(cell.cell_type == "code", cell.source) for cell in percent.parse(text)]
    for number, cell in enumerate(cells):
        # A cell that falls apart is seen at its first part, so `back` may be longer.
        if back[number : number + 1] != [(cell.role.is_code, cell.text)]:
            raise Trouble(
                say(
                    "solutions/{module}.py: the cell that begins with {first!r} does not "
                    "survive the percent format. Look for a line in it that begins "
                    "with %% and put it otherwise.",
                    module=module.name,
                    first=cell.text.strip().split("\n")[0],
                )
            )
    return text


def _cleared(module: SourceModule, cell: Cell) -> Cell:
    place = say("solutions/{module}.py", module=module.name)
    found = regions.find(cell.text, place)
    return replace(cell, text=regions.clear(cell.text, found, cell.exercise))
