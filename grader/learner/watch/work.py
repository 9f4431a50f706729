"""Which of the collected checks a run is for."""

from __future__ import annotations

import msgspec


class Item(msgspec.Struct, frozen=True):
    """A check that pytest collected, as the watching process knows it."""

    id: str
    file: str
    module: str = ""
    """The learner's module that it is for; empty if it is no check of the course's."""
    exercise: str = ""


class Work(msgspec.Struct, frozen=True):
    """A choice among the collected checks."""

    everything: bool = False
    modules: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()
    """Files of checks that were edited themselves."""
    without: frozenset[str] = frozenset()
    """Modules that are left out, whatever else is said: one that hangs, or does not parse."""

    def __or__(self, other: Work) -> Work:
        return Work(
            self.everything or other.everything,
            self.modules | other.modules,
            self.files | other.files,
            # Whoever asks for a module by name gets it.
            (self.without - other.modules) | (other.without - self.modules),
        )

    def __bool__(self) -> bool:
        return self.everything or bool(self.modules or self.files)

    def but(self, modules: frozenset[str]) -> Work:
        """The same without these modules."""
        return Work(self.everything, self.modules - modules, self.files, self.without | modules)

    def holds(self, item: Item) -> bool:
        if item.module in self.without:
            return False
        # What is no check of the course's may depend on anything.
        return (
            self.everything
            or not item.module
            or item.module in self.modules
            or item.file in self.files
        )


EVERYTHING = Work(everything=True)
