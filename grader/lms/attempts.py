"""Several submissions of one learner, as some LMSs keep all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from grader.lms.entry import Handed


@dataclass(frozen=True)
class Attempt:
    """What was handed in at one time."""

    when: datetime | None
    entry: str
    files: tuple[Handed, ...]


def last_of_each(
    attempts: Iterable[Attempt],
) -> tuple[tuple[Handed, ...], datetime | None, tuple[str, ...]]:
    """The files, the time of the last attempt, and a note if there were several.

    Of files of one name the last one is taken; a file that was handed in only once stays.
    """
    ordered = sorted(attempts, key=lambda one: (one.when is not None, one.when, one.entry))
    files = {handed.path: handed for one in ordered for handed in one.files}
    note = f"handed in {len(ordered)} times: of each file the last one is taken"
    return tuple(files.values()), ordered[-1].when, (note,) if len(ordered) > 1 else ()
