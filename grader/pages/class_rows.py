"""The rows of the class report: exercises in the heat map, learners in the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.checks.verdict import Outcome
from grader.collecting.collected import Collected, together
from grader.judge.report import Report
from grader.pages.outcomes import NOT_WRITTEN, kind_of
from grader.pages.tally import Standing, counted
from grader.policy.mark import Mark
from grader.policy.override import WHOLE
from grader.words import Sentence


@dataclass(frozen=True)
class Cell:
    """One number of the heat map."""

    count: int
    share: float
    kind: str


@dataclass(frozen=True)
class HeatRow:
    """One exercise of the heat map."""

    id: str
    optional: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Told:
    """Why checks of one exercise did not pass: for the instructor, so nothing is left out."""

    exercise: str
    outcome: str
    kind: str
    why: str
    checks: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One learner in the table, and what the page says of them below."""

    number: int
    report: Report
    standing: Standing | None
    """None: nothing could be graded."""
    earned: float
    """Points, with those that a person decided on."""
    told: tuple[Told, ...] = ()
    collected: Collected | None = None
    mark: Mark | None = None
    not_collected: tuple[Sentence, ...] = ()
    together: tuple[str, ...] = ()
    """The others whose submission it is too."""

    @property
    def left_out(self) -> tuple[Sentence, ...]:
        """Work that was handed in and not graded: which file, and why."""
        return (*self.not_collected, *self.report.left_out)

    @property
    def notes(self) -> tuple[Sentence, ...]:
        """What else is to be known of how the submission was read."""
        return tuple(one for one in self.report.notes if one not in self.report.left_out)

    @property
    def percent(self) -> int:
        return round(100 * self.standing.share) if self.standing else 0

    @property
    def wrong(self) -> int:
        return len(self.standing.tried) - self.standing.done if self.standing else 0

    @property
    def state(self) -> tuple[str, str]:
        """Its word and the kind of it."""
        if self.report.problem is not None:
            return "not graded", "odd"
        if not is_final(self.report, self.mark):
            return "not final", "odd"
        return "final", "good"

    @property
    def by_hand(self) -> bool:
        """Whether a person decided on some of the points."""
        own = self.mark.overrides if self.mark else ()
        return any(one.target != WHOLE for one in own)

    @property
    def name(self) -> str:
        """The full name, if it says more than the learner's folder does."""
        name = self.collected.name if self.collected else ""
        return name if name != self.report.learner else ""

    @property
    def unwritten(self) -> int:
        outcomes = self.standing.outcomes.values() if self.standing else ()
        return sum(outcome in NOT_WRITTEN for outcome in outcomes)


def heat_rows(
    heat: Mapping[str, Counter[Outcome]], columns: Sequence[Outcome], optional: set[str]
) -> list[HeatRow]:
    """The heat map, one row an exercise."""
    rows = []
    for id, counts in heat.items():
        cells = (
            Cell(counts[one], counts[one] / counts.total(), kind_of(one)) for one in columns
        )
        rows.append(HeatRow(id, id in optional, tuple(cells)))
    return rows


def rows(
    reports: Sequence[Report],
    graded: Sequence[Standing],
    handed_in: Mapping[str, Collected],
    marks: Mapping[str, Mark],
    not_collected: Mapping[str, tuple[Sentence, ...]],
) -> list[Row]:
    """The table of learners, in the order of their reports."""
    standing = {one.report.learner: one for one in graded}
    return [
        Row(
            number,
            report,
            standing.get(report.learner),
            counted(report, marks.get(report.learner)),
            _told(report),
            handed_in.get(report.learner),
            marks.get(report.learner),
            not_collected.get(report.learner, ()),
            together(handed_in, report.learner),
        )
        for number, report in enumerate(reports, 1)
    ]


def is_final(report: Report, mark: Mark | None) -> bool:
    """Whether every check came to a verdict, or a person has settled it."""
    return mark.final if mark is not None else not report.faults


def _told(report: Report) -> tuple[Told, ...]:
    """What is the same is said once. What is not written yet says nothing."""
    merged: dict[tuple[str, Outcome, str], list[str]] = {}
    for result in report.results if report.problem is None else ():
        if result.outcome in (Outcome.PASSED, Outcome.TO_DO):
            continue
        why = result.explanation.headline.text() if result.explanation else ""
        names = merged.setdefault((result.check.exercise, result.outcome, why), [])
        if result.outcome is not Outcome.MISSING:  # every check has nothing to run then
            names.append(f"{result.check.name} ({result.check.visibility})")
    return tuple(
        Told(exercise, outcome.value, kind_of(outcome), why, tuple(names))
        for (exercise, outcome, why), names in merged.items()
    )
