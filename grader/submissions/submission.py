"""What one learner handed in, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from grader.words import Sentence


@dataclass(frozen=True)
class Submission:
    """The files of one learner, ready to be sent to a worker.

    ``files`` maps a POSIX path below the package ``exercises`` to its content:
    ``casting.py``, ``helpers/shapes.py``. Nothing in it has been run or obeyed.
    """

    learner: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[Sentence, ...] = ()
    """What was ignored or converted, for the instructor."""
    problem: Sentence | None = None
    """Why nothing of it can be graded, if so."""
    left_out: tuple[Sentence, ...] = ()
    """Those of the notes that name work which is not graded, while the rest is."""
