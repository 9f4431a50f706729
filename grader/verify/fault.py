"""What the gate finds: one sentence a fault."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from grader.words import Sentence

_BY_DRAWS = frozenset({"seed", "why", "headline", "failed", "numbers", "public"})
"""Values of a sentence that differ between two draws, though the fault is the same."""


@dataclass(frozen=True)
class Fault:
    """A rule that does not hold. The sentence names the file, what is wrong, how to mend it."""

    rule: str
    sentence: Sentence


def merged(faults: Iterable[Fault]) -> list[Fault]:
    """Equal faults as one, in the words of the first, with all the seeds that show it."""
    first: dict[tuple, Fault] = {}
    seeds: dict[tuple, dict[str, None]] = {}
    for fault in faults:
        values = fault.sentence.values
        fixed = tuple(sorted((k, str(v)) for k, v in values.items() if k not in _BY_DRAWS))
        key = fault.rule, fault.sentence.template, fixed
        first.setdefault(key, fault)
        if "seed" in values:
            seeds.setdefault(key, {})[str(values["seed"])] = None
    return [
        Fault(
            fault.rule,
            Sentence(
                fault.sentence.template,
                {**fault.sentence.values, "seed": ", ".join(seeds[key])},
            ),
        )
        if key in seeds
        else fault
        for key, fault in first.items()
    ]
