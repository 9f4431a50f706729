"""What is handed back: for each learner the mark of the submission that counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from grader.collecting.collected import Collected
from grader.collecting.roster import Person
from grader.judge.report import Scored
from grader.lms import registry
from grader.policy.class_marks import class_marks, counting
from grader.policy.mark import Mark
from grader.policy.override import Override
from grader.policy.policy import Policy
from grader.results.read import Results


@dataclass(frozen=True)
class Returned:
    """One learner's mark, and the submission it is for."""

    learner: str
    mark: Mark
    scored: Scored
    collected: Collected
    """What the LMS said of them; only the learner's name if it was not asked."""
    person: Person | None = None
    """Their line of the class's roster, if there is one."""

    @property
    def id(self) -> str:
        """What the roster knows them by, else the LMS."""
        return (self.person.id if self.person else "") or self.collected.id

    @property
    def name(self) -> str:
        """The full name, if it is known."""
        return self.collected.name or (self.person.name if self.person else "")

    @property
    def email(self) -> str:
        """The address, if it is known."""
        return self.collected.email or (self.person.email if self.person else "")

    @property
    def keys(self) -> frozenset[str]:
        """Everything that a table may know them by. A number that an LMS gave is none: to
        others the same number may be somebody else's."""
        lms = registry.by_name(self.collected.source)
        number = "" if lms is not None and lms.own_numbers else self.collected.id
        known = {self.learner, self.collected.name, self.collected.email, number}
        if self.person is not None:
            one = self.person
            known |= {one.name, one.id, one.email, one.github, *one.other_ids}
        return frozenset(filter(None, known))


def returned(
    runs: Sequence[tuple[Results, Sequence[Override]]],
    policy: Policy,
    roster: Mapping[str, Person] = MappingProxyType({}),
) -> tuple[Returned, ...]:
    """One for each learner, by name. ``runs`` are attempts in the order they were handed in,
    each with the overrides of its class; ``roster`` has people by learner."""
    attempts: dict[str, list[tuple[Scored, Mark, Collected | None]]] = {}
    for results, overrides in runs:
        marks = class_marks(results.scored, policy, results.handed_in, overrides).marks
        for one in results.scored:
            learner = one.report.learner
            attempts.setdefault(learner, []).append(
                (one, marks[learner], results.handed_in.get(learner))
            )
    found = []
    for learner, ones in sorted(attempts.items()):
        scored, mark, collected = counting(ones, policy.counts)
        collected = collected or Collected(learner)
        found.append(Returned(learner, mark, scored, collected, roster.get(learner)))
    return tuple(found)
