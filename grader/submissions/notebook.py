"""A notebook: its code cells, and the modules they belong to."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.submissions import limits
from grader.submissions.kit_cells import sets_up, without_checks
from grader.submissions.names import by_ending, shown
from grader.submissions.refused import LeftOut
from grader.words import Trouble, say


@dataclass(frozen=True)
class Cell:
    """One code cell."""

    number: int
    """Counted from 1, over the code cells, as a notebook is read."""
    source: str
    id: str | None = None
    """Its grade id."""

    @property
    def label(self) -> str | None:
        """What its grade id names before the dash."""
        return None if self.id is None else self.id.partition("-")[0]


@dataclass(frozen=True)
class Given:
    """One cell of any kind, as it was handed in: what may be shown again, and no more."""

    cell_type: str
    source: str
    id: str | None = None
    """Its grade id."""


def given_cells(data: bytes, name: str) -> tuple[Given, ...]:
    """All cells of a notebook of any version, without outputs and attachments.

    Raises:
        LeftOut: it is none.
        Trouble: the package nbformat is missing.
    """
    cells = _list(_get(_content(data, name), "cells"))
    return tuple(
        Given(kind, _source(cell), _id(cell))
        for cell in cells
        if (kind := _get(cell, "cell_type")) in ("code", "markdown", "raw")
    )


@dataclass(frozen=True)
class Notebook:
    """The code of a notebook, without cells that are tests."""

    cells: tuple[Cell, ...]
    declared: str | None = None
    """The module that its metadata names."""

    @classmethod
    def read(cls, data: bytes, name: str) -> Notebook:
        """Understand the bytes of a notebook of any version.

        Raises:
            LeftOut: it is none, or holds too much code.
            Trouble: the package nbformat is missing.
        """
        content = _content(data, name)
        cells = _list(_get(content, "cells"))
        code = [
            (number, cell)
            for number, cell in enumerate(
                (cell for cell in cells if _get(cell, "cell_type") == "code"), start=1
            )
            if not (_is_test(cell) or _has_the_kits_mark(cell))
        ]
        # Before anything is parsed: the cells of the kit that lost their mark count as well.
        if sum(len(_source(cell)) for _, cell in code) > limits.CODE_CHARACTERS:
            raise LeftOut(
                say(
                    "{name} holds more than {count} characters of code and was left out.",
                    name=shown(name),
                    count=limits.CODE_CHARACTERS,
                )
            )
        kept = tuple(
            Cell(number, without_checks(_source(cell)), _id(cell))
            for number, cell in code
            if not sets_up(_source(cell))
        )
        declared = _get(_get(_get(content, "metadata"), "tensorlings"), "module")
        return cls(kept, declared if isinstance(declared, str) else None)

    def sections(self, stem: str, modules: Sequence[str]) -> Mapping[str, tuple[Cell, ...]]:
        """The cells of each module, found by the surest sign there is.

        These are: the notebook's metadata, its name, the grade ids of its cells, the end
        of its name, and that a course may have one module only. Cells without a grade id
        (imports) belong to every module. Empty if there is no sign.
        """
        if self.declared in modules:
            return {self.declared: self.cells}
        if stem in modules:
            return {stem: self.cells}
        labels = {cell.label for cell in self.cells}
        graded = [module for module in modules if module in labels]
        if graded:
            return {
                module: tuple(
                    cell
                    for cell in self.cells
                    if cell.label == module or cell.label not in graded
                )
                for module in graded
            }
        ending = by_ending(stem, modules)
        if ending is None and len(modules) == 1:
            ending = modules[0]
        return {ending: self.cells} if ending else {}


def _content(data: bytes, name: str) -> object:
    try:
        from nbformat import converter, reader
    except ImportError:
        raise Trouble(
            say(
                "{name} is a notebook, and the package nbformat, which reads notebooks, "
                "is not installed. Install the instructor's extra.",
                name=shown(name),
            )
        ) from None
    try:
        # Not nbformat.reads: that prints what it finds wrong, in the learner's words.
        # What is used of a notebook is checked here, field by field.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return converter.convert(reader.reads(data.decode("utf-8-sig")), 4)
    except Exception:  # hostile text raises many kinds, RecursionError among them
        raise LeftOut(
            say("{name} is not a notebook that can be read.", name=shown(name))
        ) from None


def _get(mapping: object, key: str) -> object:
    return mapping.get(key) if isinstance(mapping, Mapping) else None


def _list(value: object) -> list:
    return value if isinstance(value, list) else []


def _source(cell: object) -> str:
    source = _get(cell, "source")
    text = source if isinstance(source, str) else ""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _nbgrader(cell: object) -> object:
    return _get(_get(cell, "metadata"), "nbgrader")


def _id(cell: object) -> str | None:
    grade_id = _get(_nbgrader(cell), "grade_id")
    return grade_id if isinstance(grade_id, str) else None


def _has_the_kits_mark(cell: object) -> bool:
    """Whether a release put the cell there to set up or to check."""
    return _get(_get(_get(cell, "metadata"), "tensorlings"), "role") == "kit"


def _is_test(cell: object) -> bool:
    """Whether a cell is a test of the instructor's. Tests would run, and fail, at import.

    A locked cell without points is given code, such as imports, and stays.
    """
    nbgrader = _nbgrader(cell)
    if _get(nbgrader, "solution") is True:
        return False
    grade = _get(nbgrader, "grade")
    return grade if isinstance(grade, bool) else _get(nbgrader, "locked") is True
