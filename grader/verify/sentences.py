"""Rules about the truth of sentences: which answers are told of which misconception.

A wrong answer of the gallery declares the misconception it shows, and with ``# also:``
further ones. A mutant declares nothing. Where it is told of a misconception, that is proved if
its worker replied, in the check that failed, exactly what the worker of an answer that
declares this misconception replied; or if such an answer names the change in a line
``# changes:``. What an error gave away is told by the error's text alone: that is counted,
and no fault of this mutant. All else a person must decide, and is listed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from grader.checks.verdict import Outcome
from grader.judge.report import Result
from grader.verify.fault import Fault
from grader.verify.gallery import Entry
from grader.verify.mutants import Mutant
from grader.verify.runs import Found
from grader.verify.task import Draws, Ran
from grader.words import say

DECLARED, UNDECLARED = "declared", "not declared"
THE_SAME, NAMED, BY_ERROR, UNPROVED = "does the same", "named", "by its error", "unproved"
COLUMNS = (DECLARED, UNDECLARED, THE_SAME, NAMED, BY_ERROR, UNPROVED)


@dataclass
class Table:
    """How often each misconception was told, and on what ground."""

    told: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By misconception: how many answers and mutants, by ground."""
    doubtful: dict[str, str] = field(default_factory=dict)
    """Who was told of a misconception without ground: which, and by which check."""
    answers: dict[str, bool] = field(default_factory=dict)
    """Whether a wrong answer of the gallery is told a misconception of its own."""

    def lines(self) -> Iterator[str]:
        """The table, and below it whatever a person must look at."""
        width = max((len(id) for id in self.told), default=0)
        yield f"{'':{width}}  " + "  ".join(COLUMNS)
        for id, counts in sorted(self.told.items()):
            numbers = "  ".join(
                f"{counts[column] or '.':>{len(column)}}" for column in COLUMNS
            )
            yield f"{id:{width}}  {numbers}"
        own = sum(self.answers.values())
        yield f"{own} of {len(self.answers)} wrong answers are told their own misconception."
        for name, what in sorted(self.doubtful.items()):
            yield f"{name.removeprefix('mutant/')}: {what}"


def entry_faults(
    table: Table,
    entries: Sequence[Entry],
    found: Found,
    draws: Draws,
    demanded: frozenset[str],
) -> Iterator[Fault]:
    """Answers of the gallery that are told of a misconception that they do not declare."""
    for entry in entries:
        told: dict[str, Result] = {}
        for result in found.results(entry.exercise, entry.name):
            why = result.explanation
            if why is not None and why.misconception:
                told.setdefault(why.misconception, result)
        if entry.kind == "wrong":
            table.answers[entry.name] = bool(entry.declared & set(told))
        for id, result in told.items():
            if id in entry.declared:
                table.told[id][DECLARED] += 1
                continue
            table.told[id][UNDECLARED] += 1
            table.doubtful[entry.name] = f"{id}, by {result.check.id}"
            if entry.exercise.partition(".")[0] in demanded:
                yield Fault(
                    "sentences",
                    say(
                        "{name} is told of {id} by {check} (seed {seed}), and does not declare "
                        "it. Mend the check, or write `# also: {short}` if it is true.",
                        name=entry.name,
                        id=id,
                        check=result.check.id,
                        seed=draws.seed,
                        short=id.partition(".")[2],
                    ),
                )


def mutant_faults(
    table: Table,
    mutant: Mutant,
    ran: Ran,
    entries: Sequence[Entry],
    gallery: Mapping[str, Ran],
    demanded: frozenset[str],
) -> Iterator[Fault]:
    """A mutant that is told of a misconception, and nobody knows that it is true."""
    for result in ran.results:
        why = result.explanation
        if why is None or not why.misconception:
            continue
        id = why.misconception
        ground = _ground(mutant, ran, result, entries, gallery, id)
        table.told[id][ground] += 1
        if ground in (THE_SAME, NAMED):
            continue
        table.doubtful[mutant.name] = f"{id}, by {why.error or result.check.id}"
        if ground is BY_ERROR:
            continue
        if mutant.exercise.partition(".")[0] in demanded:
            yield Fault(
                "sentences",
                say(
                    "{name} is told of {id} by {check}. If that is true, say so in a line "
                    "`# changes:` of the wrong answer that declares it; if not, mend the "
                    "check.",
                    name=mutant.name,
                    id=id,
                    check=result.check.id,
                ),
            )


def _ground(
    mutant: Mutant,
    ran: Ran,
    result: Result,
    entries: Sequence[Entry],
    gallery: Mapping[str, Ran],
    id: str,
) -> str:
    check = result.check.id
    ground = UNPROVED if result.outcome is Outcome.WRONG else BY_ERROR
    for entry in entries:
        if id not in entry.declared:
            continue
        known = gallery.get(entry.name)
        replies = known.replies.get(check) if known is not None else None
        if replies is not None and replies == ran.replies.get(check):
            return THE_SAME
        if any(words in mutant.change for words in entry.changes):
            ground = NAMED
    return ground
