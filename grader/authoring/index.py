"""``exercises/index.toml``: the exercises and their hints, for the learner's rooms.

Those rooms know a course by this file alone: they read no source, which learners do not
have, and need no jupytext.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from grader.course import Exercise

_HEADER = "# Generated from solutions/ by `grader make`. Edit there.\n"


def index_text(exercises: Iterable[Exercise]) -> str:
    """The text of the index, one table an exercise, in the order given."""
    return _HEADER + "".join(_table(exercise) for exercise in exercises)


def _table(exercise: Exercise) -> str:
    hints = "".join(f"    {_string(hint)},\n" for hint in exercise.hints)
    return f"\n[[exercise]]\nid = {_string(exercise.id)}\nhints = [\n{hints}]\n"


def _string(text: str) -> str:
    """A basic string of TOML. JSON's differs in one point: it leaves DEL as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
