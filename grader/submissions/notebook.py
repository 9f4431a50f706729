"""A notebook: its code cells, and the modules they belong to.

Read field by field, and not by nbformat: of a notebook three fields are wanted, of which two
had other names before 2015. That package takes two seconds to import, and what it checks
besides is no reason to refuse anybody's work.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from grader.submissions import limits
from grader.submissions.names import listed, shown, speaks_of
from grader.submissions.refused import LeftOut
from grader.submissions.wanted import Wanted
from grader.wire.notebook import MAX_CELLS, Cell
from grader.words import Sentence, say

CODE, MARKDOWN, RAW = "code", "markdown", "raw"
_KINDS = {kind: kind for kind in (CODE, MARKDOWN, RAW)}
_KINDS |= {"heading": MARKDOWN, "html": MARKDOWN}  # until 2015
# At the beginning of a line: what a cell or file that nobody parses here seems to define.
_DEF = re.compile(r"^(?:async[ \t]+)?def[ \t]+(\w+)[ \t]*\(", re.MULTILINE)


@dataclass(frozen=True)
class Given:
    """One cell of any kind, as it was handed in: what may be shown again, and no more."""

    cell_type: str
    source: str
    id: str | None = None
    """Its grade id."""


@dataclass(frozen=True)
class _Raw:
    """A cell with what is asked of its metadata."""

    kind: str
    source: str
    id: str | None
    test: bool
    """Whether it is the instructor's, or the kit's own."""


def given_cells(data: bytes, name: str) -> tuple[Given, ...]:
    """All cells of a notebook of any version, without outputs and attachments.

    Raises:
        LeftOut: it is none.
    """
    _, cells = _content(data, name)
    return tuple(Given(cell.kind, cell.source, cell.id) for cell in cells if cell.kind)


def defined(text: str) -> tuple[str, ...]:
    """The functions that begin at the beginning of a line of ``text``."""
    return tuple(_DEF.findall(text))


@dataclass(frozen=True)
class Notebook:
    """The code of a notebook, without cells that are tests."""

    cells: tuple[Cell, ...]
    declared: str | None = None
    """The module that its metadata names."""
    taken: tuple[tuple[int, str], ...] = ()
    """Cells that are no code any more and were taken for code: number and exercise."""
    passed: tuple[str, ...] = ()
    """Exercises that are written in a cell which is no code any more, and was not taken."""

    @classmethod
    def read(cls, data: bytes, name: str, wanted: Wanted) -> Notebook:
        """Understand the bytes of a notebook of any version.

        Raises:
            LeftOut: it is none, or holds too much code.
        """
        content, cells = _content(data, name)
        made = _Code(wanted)
        made.add(cells)
        if len(made.cells) > MAX_CELLS:
            raise LeftOut(
                say(
                    "{name} holds more than {count} cells and was left out.",
                    name=shown(name),
                    count=MAX_CELLS,
                )
            )
        if sum(len(cell.source) for cell in made.cells) > limits.CODE_CHARACTERS:
            raise LeftOut(
                say(
                    "{name} holds more than {count} characters of code and was left out.",
                    name=shown(name),
                    count=limits.CODE_CHARACTERS,
                )
            )
        declared = _get(_get(_get(content, "metadata"), "tensorlings"), "module")
        return cls(
            tuple(made.cells),
            declared if isinstance(declared, str) else None,
            tuple(made.taken),
            tuple(made.passed),
        )

    @property
    def labels(self) -> frozenset[str]:
        """What the grade ids of its cells name before the dash."""
        return frozenset(_label(cell) for cell in self.cells if cell.id is not None)

    def sections(self, stem: str, wanted: Wanted) -> Mapping[str, tuple[Cell, ...]]:
        """The cells of each module, found by the surest sign there is.

        These are: the notebook's metadata, its name, the grade ids of its cells, what its
        name speaks of, the exercises that it defines, and that a course may have one module
        only. Cells without a grade id (imports) belong to every module. Empty if there is
        no sign.
        """
        modules = wanted.modules
        if self.declared in modules:
            return {self.declared: self.cells}
        if stem in modules:
            return {stem: self.cells}
        graded = [module for module in modules if module in self.labels]
        if graded:
            return {
                module: tuple(
                    cell
                    for cell in self.cells
                    if _label(cell) == module or _label(cell) not in graded
                )
                for module in graded
            }
        named = speaks_of(stem, modules)
        if named is not None:
            return {named: self.cells}
        written = wanted.modules_of(defined("\n".join(cell.source for cell in self.cells)))
        if not written and len(modules) == 1:
            written = modules
        return {module: self.cells for module in written}

    def told(self, name: str) -> Iterable[Sentence]:
        """What is to be said of cells that were taken for code."""
        for number, exercise in self.taken:
            yield say(
                "A cell of {name} that holds {exercise} is no code cell any more; it was "
                "taken for code cell {number}.",
                name=shown(name),
                exercise=exercise,
                number=number,
            )

    def missed(self, name: str) -> Iterable[Sentence]:
        """What is to be said of cells that were not."""
        if self.passed:
            yield say(
                "In {name} these are in cells that are no code cells, and were not taken: "
                "{exercises}. Make each a code cell.",
                name=shown(name),
                exercises=listed(self.passed),
            )


class _Code:
    """The code cells of a notebook, and those that were code once.

    A Markdown or raw cell is taken for code if its metadata says that it is the answer to an
    exercise, a line of it begins that exercise's ``def``, nothing in it is fenced as in
    Markdown, and no code cell defines the same: then somebody turned it off on purpose.
    """

    def __init__(self, wanted: Wanted) -> None:
        self.cells: list[Cell] = []
        self.taken: list[tuple[int, str]] = []
        self.passed: list[str] = []
        self._known = frozenset(wanted.exercises)
        self._exercises = {each.rpartition(".")[2]: each for each in wanted.exercises}

    def add(self, cells: Sequence[_Raw]) -> None:
        code = [cell for cell in cells if cell.kind == CODE and not cell.test]
        there = {cell.id for cell in code if cell.id is not None}
        there |= {name for cell in code for name in defined(cell.source)}
        number = 0
        for cell in cells:
            exercise = None
            if cell.kind != CODE:
                exercise = self._taken(cell, there)
                if exercise is None:
                    continue
            number += 1
            if cell.test:
                continue
            self.cells.append(Cell(number, cell.source, cell.id))
            if exercise is not None:
                self.taken.append((number, exercise))

    def _taken(self, cell: _Raw, there: set[str | None]) -> str | None:
        names = [name for name in defined(cell.source) if name not in there]
        module, _, function = (cell.id or "").partition("-")
        if cell.test or cell.id in there or function in there:
            return None
        own = f"{module}.{function}"
        fenced = any(line.lstrip().startswith("```") for line in cell.source.split("\n"))
        if function in names and not fenced:
            return own
        meant = [self._exercises[name] for name in names if name in self._exercises]
        if function and own in self._known:
            meant = [own]
        self.passed += [each for each in meant if each not in self.passed]
        return None


def _label(cell: Cell) -> str | None:
    return None if cell.id is None else cell.id.partition("-")[0]


def _content(data: bytes, name: str) -> tuple[object, list[_Raw]]:
    try:
        content = json.loads(data.decode("utf-8-sig"), parse_int=_number)
        return content, [_raw(cell, old) for cell, old in _cells(content)]
    except MemoryError:
        raise
    except Exception:  # hostile text raises many kinds, RecursionError among them
        raise LeftOut(
            say("{name} is not a notebook that can be read.", name=shown(name))
        ) from None


def _number(text: str) -> int:
    """None but the version is of interest, and Python refuses to read very long ones."""
    return int(text) if len(text) < 20 else 0


def _cells(content: object) -> Iterable[tuple[Mapping, bool]]:
    """The cells, and whether they are of the form before version 4.

    Raises:
        ValueError: it is no notebook.
    """
    if not isinstance(content, dict):
        raise ValueError
    version = content.get("nbformat", 4 if "cells" in content else 3)
    old = version in (2, 3)
    if not old and version != 4:
        raise ValueError
    sheets = content.get("worksheets") if old else [content]
    for sheet in _list(sheets):
        for cell in _list(_get(sheet, "cells")):
            if not isinstance(cell, dict):
                raise ValueError
            yield cell, old


def _raw(cell: Mapping, old: bool) -> _Raw:
    kind = _KINDS.get(cell.get("cell_type"), "")
    source = _text(cell.get("input" if old and kind == CODE else "source"))
    test = _is_test(cell) or _has_the_kits_mark(cell)
    return _Raw(kind, source, _id(cell), test)


def _text(source: object) -> str:
    """A cell's text, of which nothing is dropped without a word.

    Raises:
        TypeError: it is neither a text nor lines of one.
    """
    if source is None:
        source = ""
    text = "".join(source) if isinstance(source, list) else source
    if not isinstance(text, str):
        raise TypeError
    # A lone surrogate is in no UTF-8. As an escape it means the same to Python.
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _get(mapping: object, key: str) -> object:
    return mapping.get(key) if isinstance(mapping, dict) else None


def _list(value: object) -> list:
    if not isinstance(value, list):
        raise ValueError
    return value


def _id(cell: object) -> str | None:
    grade_id = _get(_get(_get(cell, "metadata"), "nbgrader"), "grade_id")
    if not isinstance(grade_id, str) or len(grade_id) > limits.ID_CHARACTERS:
        return None
    return grade_id.encode("utf-8", "backslashreplace").decode("utf-8")


def _has_the_kits_mark(cell: object) -> bool:
    """Whether a release put the cell there to set up or to check."""
    return _get(_get(_get(cell, "metadata"), "tensorlings"), "role") == "kit"


def _is_test(cell: object) -> bool:
    """Whether a cell is a test of the instructor's. Tests would run, and fail, at import.

    A locked cell without points is given code, such as imports, and stays.
    """
    nbgrader = _get(_get(cell, "metadata"), "nbgrader")
    if _get(nbgrader, "solution") is True:
        return False
    grade = _get(nbgrader, "grade")
    return grade if isinstance(grade, bool) else _get(nbgrader, "locked") is True
