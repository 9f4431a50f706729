"""The state of an exercise in one word, from how its checks ended."""

from __future__ import annotations

from collections.abc import Iterable

DONE, WRONG, PARTLY, TO_DO, NOT_RUN = "done", "wrong", "right so far", "to do", "not run"
"""``NOT_RUN`` is also the outcome of a check that was left out."""


def state_of(outcomes: Iterable[str]) -> str | None:
    """One word for the outcomes of an exercise's checks; None if none was run."""
    outcomes = set(outcomes)
    run = outcomes - {NOT_RUN}
    if not run:
        return None
    if run <= {"passed"}:
        return DONE if run == outcomes else PARTLY
    return TO_DO if run <= {"passed", "to do"} else WRONG
