"""The autograded notebook: what was handed in, with every cell that nbgrader wants to see."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

import nbformat
from nbformat import NotebookNode, v4

from grader.gradebook.masters import Master, MasterNotebook
from grader.submissions.names import listed
from grader.submissions.notebook import Given
from grader.words import Sentence, say

_HIDDEN = re.compile(r"^[^\n]*BEGIN HIDDEN TESTS.*?END HIDDEN TESTS[^\n]*\n?", re.S | re.M)
_HTML = re.compile(r"<(?=[A-Za-z/!?])")


def irregular(given: Sequence[Given], master: MasterNotebook) -> tuple[Sentence, ...]:
    """What happened to nbgrader's cells while the notebook was away."""
    known = {cell.name: cell for cell in master.cells}
    ids = [cell.id for cell in given if cell.id in known]
    twice = [name for name in dict.fromkeys(ids) if ids.count(name) > 1]
    gone = [
        cell.name
        for cell in master.cells
        if cell.name not in ids and (cell.solution or cell.max_score is not None)
    ]
    last = [name for n, name in enumerate(ids) if name not in ids[n + 1 :]]
    order = [cell.name for cell in master.cells if cell.name in last]
    strangers = [cell.id for cell in given if cell.id and cell.id not in known]
    notes = []
    name = f"{master.name}.ipynb"
    if gone:
        notes.append(
            say("{name}: these cells are gone: {cells}.", name=name, cells=listed(gone))
        )
    if twice:
        notes.append(
            say(
                "{name}: these cells are there twice, the last one counts: {cells}.",
                name=name,
                cells=listed(twice),
            )
        )
    if last != order:
        notes.append(say("{name}: cells are in another order than released.", name=name))
    if strangers:
        notes.append(say("{name}: unknown cells: {cells}.", name=name, cells=listed(strangers)))
    return tuple(notes)


def rebuilt(
    given: Sequence[Given],
    master: MasterNotebook,
    outputs: Mapping[str, str],
    told: Sequence[str] = (),
    restored: str = "",
) -> NotebookNode:
    """The notebook for ``autograded/``, made anew of what may be shown.

    Each of nbgrader's cells is in it once, test cells as they were released. Nothing else
    of the file that was handed in comes along: no outputs, attachments or metadata. HTML in
    its Markdown is shown and not obeyed, since formgrader would run it in the instructor's
    browser, next to the buttons that change scores.

    ``outputs`` says by grade id what stands below a test cell, ``told`` what stands above
    the notebook, ``restored`` what stands in an answer cell that was missing.
    """
    known = {cell.name: cell for cell in master.cells}
    last = {cell.id: number for number, cell in enumerate(given) if cell.id in known}
    placed: list[tuple[str | None, NotebookNode]] = []
    for number, cell in enumerate(given):
        if last.get(cell.id) == number:
            own = known[cell.id]
            text = own.source if own.locked else cell.source
            placed.append((own.name, _graded(own, text, outputs)))
        else:
            placed.append((None, _plain(cell.cell_type, cell.source)))
    at: int | None = None
    for own in master.cells:
        names = [name for name, _ in placed]
        if own.name in names:
            at = names.index(own.name) + 1
            continue
        text = own.source if own.locked else restored
        if own.cell_type == "code" and not own.locked:
            text = f"# {text}"
        if at is None:  # nothing that was released before it is there: before the next
            later = (n for n, name in enumerate(names) if name is not None)
            at = next(later, len(placed))
        placed.insert(at, (own.name, _graded(own, text, outputs)))
        at += 1
    cells = [cell for _, cell in placed]
    if told:
        cells.insert(0, v4.new_markdown_cell("\n".join(f"- {line}" for line in told)))
    for number, cell in enumerate(cells):
        cell["id"] = f"cell-{number}"
    notebook = v4.new_notebook(cells=cells, metadata=_metadata(master), nbformat_minor=5)
    nbformat.validate(notebook)
    return notebook


def _metadata(master: MasterNotebook) -> dict:
    kernelspec = json.loads(master.kernelspec) if master.kernelspec else None
    return {"kernelspec": kernelspec} if kernelspec else {}


def _graded(own: Master, text: str, outputs: Mapping[str, str]) -> NotebookNode:
    if own.locked:
        text = _HIDDEN.sub("", text).rstrip()
    cell = _plain(own.cell_type, text, trusted=own.locked)
    about = {
        "schema_version": 3,
        "grade_id": own.name,
        "grade": own.max_score is not None and not own.task,
        "solution": own.solution,
        "locked": own.locked,
        "task": own.task,
        "cell_type": own.cell_type,
    }
    if own.checksum is not None:
        about["checksum"] = own.checksum
    if own.max_score is not None:
        about["points"] = own.max_score
    cell.metadata["nbgrader"] = about
    if own.name in outputs and cell.cell_type == "code":
        cell.outputs = [v4.new_output("stream", name="stdout", text=outputs[own.name])]
    return cell


def _plain(cell_type: str, text: str, trusted: bool = False) -> NotebookNode:
    # A lone surrogate, which JSON can hold, cannot be written as UTF-8.
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    if cell_type == "code":
        return v4.new_code_cell(text)
    # nbconvert hands raw cells on as HTML.
    return v4.new_markdown_cell(text if trusted else _HTML.sub("&lt;", text))
