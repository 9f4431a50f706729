"""What is looked for in the things that learners hand in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Wanted:
    """The modules of a course in their order, and its exercises if they are known."""

    modules: tuple[str, ...]
    exercises: tuple[str, ...] = ()
    """Ids: ``casting.to_float32``."""

    @classmethod
    def of(cls, modules: Iterable[str], exercises: Iterable[str] = ()) -> Wanted:
        return cls(tuple(modules), tuple(exercises))

    def functions(self, module: str) -> frozenset[str]:
        """The functions that learners write in ``module``."""
        parts = (each.partition(".") for each in self.exercises)
        return frozenset(function for owner, _, function in parts if owner == module)

    def modules_of(self, functions: Iterable[str]) -> tuple[str, ...]:
        """The modules of which ``functions`` hold enough to be meant: two, or all there are."""
        found = frozenset(functions)
        return tuple(
            module
            for module in self.modules
            if (own := self.functions(module)) and len(own & found) >= min(2, len(own))
        )
