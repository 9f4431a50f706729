"""The text of a module, made from the cells of a notebook."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

from grader.worker.magics import commented, without_magics
from grader.submissions.notebook import Cell

# The first line decides the encoding: the text is UTF-8 whatever a cell says.
_HEAD = "# -*- coding: utf-8 -*-"
_ROUNDS = 20


@dataclass(frozen=True)
class Source:
    """Python text that can be compiled, and the numbers of the cells it lacks."""

    content: bytes
    left_out: tuple[int, ...]


def from_cells(cells: Sequence[Cell]) -> Source:
    """One module from ``cells``, in order, each under a line ``# cell N``.

    A cell that is not Python becomes a comment, so that the others can be imported.
    Cells can be right alone and wrong together (``from __future__`` must come first);
    then the one at which Python stops becomes a comment too.
    """
    texts = [_python(cell.source) for cell in cells]
    bad = {index for index, text in enumerate(texts) if text is None}
    for _ in range(_ROUNDS):
        lines, owners = _joined(cells, texts)
        error = _error("\n".join(lines))
        if error is None:
            break
        line = error.lineno or 0
        culprit = owners[line - 1] if 0 < line <= len(owners) else None
        if culprit is None or texts[culprit] is None:
            culprit = next((i for i in reversed(range(len(texts))) if texts[i] is not None), 0)
        texts[culprit] = None
        bad.add(culprit)
    else:
        # No sensible notebook comes here. Nothing of it is better than half of it.
        bad = set(range(len(cells)))
        lines, _ = _joined(cells, [None] * len(cells))
    content = "\n".join(lines).encode("utf-8", "backslashreplace")
    return Source(content, tuple(cells[index].number for index in sorted(bad)))


def _python(source: str) -> str | None:
    """``source`` as Python, or ``None``. Python is left alone, magics are not."""
    if _error(source) is None:
        return source
    plain = without_magics(source)
    return plain if _error(plain) is None else None


def _joined(
    cells: Sequence[Cell], texts: Sequence[str | None]
) -> tuple[list[str], list[int | None]]:
    """The lines of the module, and for each line the index of the cell it is from."""
    lines: list[str] = [_HEAD]
    owners: list[int | None] = [None]
    for index, (cell, text) in enumerate(zip(cells, texts, strict=True)):
        if text is None:
            body = [commented(line) for line in cell.source.split("\n")]
        else:
            body = text.split("\n")
        lines += [f"# cell {cell.number}", *body, ""]
        owners += [index] * (len(body) + 2)
    return lines, owners


def _error(text: str) -> SyntaxError | None:
    """Why ``text`` cannot be compiled. Compiling runs nothing of it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "cell", "exec", dont_inherit=True)
    except SyntaxError as error:
        return error
    except Exception as error:  # NULs, lone surrogates, nesting beyond Python's limits
        return SyntaxError(str(error))
    return None
