"""A statement of a module that did not run to its end, and what is missing because of it."""

from __future__ import annotations

from dataclasses import dataclass

from grader.worker.blocks import EVERYTHING


@dataclass(frozen=True)
class Fault:
    """Where a module stopped, and at what."""

    error: BaseException
    file: str
    """As tracebacks name it."""
    line: int
    names: frozenset[str]
    """What the statement would have defined."""

    def would_define(self, name: str) -> bool:
        """Whether ``name`` may be missing because of it."""
        return name in self.names or EVERYTHING in self.names
