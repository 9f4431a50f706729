"""What every notebook's code finds around it, for notebooks that run without IPython.

Nothing here shows or asks anything: a notebook that is graded has nobody who looks.
"""

from __future__ import annotations

import importlib.abc
import importlib.util
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

_PYTHON = frozenset({"time", "timeit", "capture", "prun", "debug"})
"""Cell magics whose body is Python that runs in the notebook."""
_KIT = "grader.learner.notebook"


class Shell:
    """Stands for what ``get_ipython()`` gives: it takes every request and does nothing,
    but run Python that a magic was given, and write a file that a cell holds."""

    def __init__(self, folder: Path, run: Callable[[str], None]) -> None:
        self._folder = folder
        self._run = run
        self.user_ns: dict[str, Any] = {}

    def run_cell_magic(self, name: str, line: str = "", cell: str = "") -> None:
        if name in _PYTHON:
            self._run(cell)
        elif name in ("writefile", "file"):
            self.write(line, cell)

    def run_line_magic(self, name: str, line: str = "", *_: Any, **__: Any) -> None:
        if name in ("time", "prun"):
            self._run(line)

    def run_cell(self, source: str, *_: Any, **__: Any) -> None:
        self._run(source)

    def write(self, line: str, text: str) -> None:
        """``%%writefile helpers.py``: beside the notebook, if it is a name and no path."""
        name = line.split()[-1].strip("\"'") if line.split() else ""
        if re.fullmatch(r"\w[\w.-]*", name):
            (self._folder / name).write_text(text, encoding="utf-8")

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _nothing


class _Quiet:
    """An object that takes whatever is asked of it: a display handle, a widget."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _nothing

    def __call__(self, *_: Any, **__: Any) -> _Quiet:
        return self


def _nothing(*_: Any, **__: Any) -> None:
    """Takes everything and does nothing."""


def namespace(shell: Shell) -> dict[str, Any]:
    """The names that a notebook has from the start. ``check`` and ``hint`` are the kit's."""
    outputs: dict[int, Any] = {}
    inputs: list[str] = [""]
    return {
        "display": _nothing,
        "get_ipython": lambda: shell,
        "In": inputs,
        "Out": outputs,
        "_ih": inputs,
        "_oh": outputs,
        **dict.fromkeys(("_", "__", "___", "_i", "_ii", "_iii"), ""),
        **dict.fromkeys(("check", "hint", "submit", "prepare"), _nothing),
    }


def begin(names: dict[str, Any], number: int, source: str) -> None:
    """The cell of that number is run."""
    inputs = names.get("In")
    if type(inputs) is list:
        inputs.extend([""] * (number + 1 - len(inputs)))
        inputs[number] = source


def remember(names: dict[str, Any], number: int, value: Any) -> None:
    """The last line of the cell of that number had that value."""
    if value is None:
        return
    names.update(_=value, __=names.get("_"), ___=names.get("__"))
    names[f"_{number}"] = value
    if type(names.get("Out")) is dict:
        names["Out"][number] = value


class StandIns(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Modules that notebooks import and that a sandbox does not have: the drawing half of
    IPython, and the kit's own, whose set-up cell is no part of an answer.

    Asked last of all finders, so that what is really there is found.
    """

    _NAMES = frozenset({"IPython", "IPython.display", "grader.learner", _KIT})

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if name not in self._NAMES:
            return None
        return importlib.util.spec_from_loader(name, self, is_package=name != _KIT)

    def create_module(self, spec: Any) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        module.get_ipython = lambda: None  # libraries ask whether they are in a notebook
        module.__getattr__ = _quiet_part


def _quiet_part(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    return _Quiet()
