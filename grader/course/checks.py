"""A check's place in the course, read from where its file lies."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True)
class Check:
    """One test function on one exercise.

    ``tests/hidden/casting/test_to_float32.py::test_wraps`` is the hidden check
    ``test_wraps`` of the exercise ``casting.to_float32``: places are computed from
    names, never declared.
    """

    visibility: str
    module: str
    function: str
    name: str

    @property
    def exercise(self) -> str:
        return f"{self.module}.{self.function}"

    @property
    def id(self) -> str:
        """``hidden/casting/to_float32/test_wraps``"""
        return "/".join((self.visibility, self.module, self.function, self.name))


def check_at(path: PurePath, name: str) -> Check | None:
    """The check called ``name`` in that file, or None if the file lies elsewhere."""
    if len(path.parts) < 4:
        return None
    tests, visibility, module, file = path.parts[-4:]
    if tests != "tests" or visibility not in ("visible", "hidden"):
        return None
    if not file.startswith("test_") or not file.endswith(".py"):
        return None
    return Check(visibility, module, file[len("test_") : -len(".py")], name)
