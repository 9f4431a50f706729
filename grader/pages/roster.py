"""Who is on a class folder's roster, and in no results."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from grader.collecting import roster
from grader.words import Trouble, say


@dataclass(frozen=True)
class Roster:
    """A class folder, held against the learners of some results."""

    listed: int
    """How many people the roster lists."""
    absent: tuple[str, ...] = ()
    """Those who did not hand in."""
    unscored: tuple[str, ...] = ()
    """Those who did, and are not in the results."""


def roster_of(folder: Path, learners: Iterable[str]) -> Roster:
    """What ``folder`` says beside the results of ``learners``.

    Raises:
        Trouble: there is no roster in it, or it cannot be understood.
    """
    path = folder / roster.NAME
    if not path.is_file():
        raise Trouble(
            say(
                "{path} does not exist. `grader collect` with --roster writes it, into the "
                "folder that is scored.",
                path=str(path),
            )
        )
    people = roster.read(path)
    scored = set(learners)
    return Roster(
        len(people),
        tuple(one.shown for one in people if not one.learner),
        tuple(one.shown for one in people if one.learner and one.learner not in scored),
    )
