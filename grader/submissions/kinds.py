"""What a file that was handed in is, by its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from grader.submissions.names import speaks_of


class Kind(Enum):
    """What a file is, by its name."""

    PYTHON = ".py"
    NOTEBOOK = ".ipynb"
    TEXT = ".txt"
    """Python only if it defines functions of the course."""


_ENDINGS = (
    (".py", Kind.PYTHON),
    (".pyw", Kind.PYTHON),
    (".ipynb", Kind.NOTEBOOK),
    (".txt", Kind.TEXT),
)


def kind(path: str) -> Kind | None:
    """The kind of a file; ``None`` if it holds no code. ``casting.py.txt`` is Python."""
    name = path.rsplit("/", 1)[-1].lower()
    for added in (".txt", ".json"):
        bare = name.removesuffix(added)
        if bare != name and bare.endswith((".py", ".ipynb")):
            name = bare
    return next((kind for ending, kind in _ENDINGS if name.endswith(ending)), None)


def named(path: str, modules: Sequence[str]) -> str | None:
    """The module that a file's name speaks of: ``Casting (1).py.txt`` is casting."""
    stem = path.rsplit("/", 1)[-1].lower()
    while (bare := re.sub(r"\.(py|pyw|ipynb|txt|json)$", "", stem)) != stem:
        stem = bare
    return speaks_of(stem, modules)
