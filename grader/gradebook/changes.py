"""What a run changes in a gradebook, or would."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Changes:
    """Collected while the gradebook is written, told afterwards."""

    count: int = 0
    """Values and rows that are other than before."""
    scores: dict[str, tuple[float | None, float]] = field(default_factory=dict)
    """By student: the total before (None: no submission there) and after, penalty taken."""
    penalties: dict[str, float] = field(default_factory=dict)
    """By student, where points are taken off for lateness."""
    new_students: list[str] = field(default_factory=list)
    added_cells: dict[str, int] = field(default_factory=dict)
    """By student: cells that the assignment got after the submission."""
    manual: list[tuple[str, str, float, float | None]] = field(default_factory=list)
    """Student, cell, the score that a person gave, the checks' score: the first counts."""
    by_hand: dict[str, list[str]] = field(default_factory=dict)
    """By student: our cells that have no score and wait for a person."""
    notebooks: list[str] = field(default_factory=list)
    """Notebooks written below autograded/."""

    @property
    def anything(self) -> bool:
        return bool(self.count or self.notebooks)

    def put(self, row: object, name: str, value: object) -> bool:
        """Set an attribute of a row, if it is not that already. Answers whether it was."""
        if getattr(row, name) == value:
            return False
        setattr(row, name, value)
        self.count += 1
        return True
