"""What the gate runs: one answer to one exercise, in one way; and what came of it."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from grader.judge.report import Result
from grader.words import Sentence


class Way(enum.Enum):
    """Where an answer is run, and in which order. The value is part of its key."""

    SANDBOX = "in the sandbox"
    SHUFFLED = "shuffled"
    HERE = "in process"


@dataclass(frozen=True)
class Task:
    """One answer, as if a learner had handed it in."""

    name: str
    exercise: str
    files: Mapping[str, bytes] = field(hash=False)
    way: Way = Way.SANDBOX
    until_failure: bool = False
    """No check is run after the first one that does not pass."""
    checks: frozenset[str] | None = None
    """Only those with these ids are run; all if None."""

    @property
    def key(self) -> str:
        """What of it decides, beside the files, what comes of it."""
        chosen = "all" if self.checks is None else " ".join(sorted(self.checks))
        return f"{self.way.value} {self.until_failure} {chosen}"


@dataclass(frozen=True)
class Ran:
    """What came of a task."""

    results: tuple[Result, ...]
    replies: Mapping[str, str] = field(default_factory=dict)
    """By check: a digest of all that the worker replied. Two answers with the same one did
    the same, whatever they look like."""

    @property
    def doubtful(self) -> bool:
        """Whether the machine may be to blame for some outcome."""
        return any(result.doubtful for result in self.results)


@dataclass(frozen=True)
class Draws:
    """What the inputs are drawn from, and what it is called."""

    secret: bytes
    seed: str


@dataclass(frozen=True)
class Batch:
    """Answers to one exercise on the same draws: what one process is given at a time."""

    exercises: tuple[str, ...]
    draws: Draws
    tasks: tuple[Task, ...]


@dataclass(frozen=True)
class Done:
    """What came of a batch, by the names of its tasks."""

    ran: Mapping[str, Ran]
    trouble: Sentence | None = None
    """Why nothing could be run: the exercise's own reference answer fails, say."""
