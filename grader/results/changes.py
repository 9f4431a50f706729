"""What changed between two runs over the same class: whose marks, and because of what."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from grader.policy.override import Override
from grader.results.document import SentenceJson
from grader.tables.whole import read_whole
from grader.results.numbers import points_text
from grader.results.read import check_learners
from grader.words import Trouble, say

_VERSIONS = (1, 2)
"""What is compared has the same names in both; marks are only in the second."""


class _Check(msgspec.Struct, frozen=True):
    check: str
    outcome: str


class _Report(msgspec.Struct, frozen=True):
    learner: str
    points: float
    checks: tuple[_Check, ...]
    of: float | None = None
    final: bool = True
    problem: SentenceJson | str | None = None


class _Mark(msgspec.Struct, frozen=True):
    points: float
    of: float
    passed: bool | None
    final: bool
    deductions: tuple[SentenceJson, ...] = ()
    overrides: tuple[Override, ...] = ()


class _Version(msgspec.Struct, frozen=True):
    version: int
    reports: msgspec.Raw


class _Document(msgspec.Struct, frozen=True):
    """As much of a file of results as is compared."""

    version: int
    reports: tuple[_Report, ...]
    marks: dict[str, _Mark] = {}


class Standing(msgspec.Struct, frozen=True):
    """Where one learner stood after a run."""

    points: float | None
    """Of the mark, or of the checks where the file knows no mark; None: no score."""
    of: float | None = None
    passed: bool | None = None
    final: bool = True
    reasons: tuple[str, ...] = ()
    """Why the mark is not simply what was earned."""
    outcomes: Mapping[str, str] = {}
    """By check."""

    def text(self) -> str:
        if self.points is None:
            return "no score"
        passed = {True: " passed", False: " failed", None: ""}[self.passed]
        of = "" if self.of is None else f" / {points_text(self.of)}"
        return f"{points_text(self.points)}{of}{passed}{'' if self.final else ', not final'}"


class Change(msgspec.Struct, frozen=True):
    """One learner before and after; None where there is no report of theirs."""

    learner: str
    before: Standing | None
    after: Standing | None

    @property
    def moved(self) -> bool:
        """Whether the mark is another, and not only what it is made of."""
        return _mark(self.before) != _mark(self.after)

    @property
    def checks(self) -> tuple[str, ...]:
        """``hidden/casting/to_float32/test_dtype: wrong -> passed``, one that changed each."""
        if self.before is None or self.after is None:
            return ()
        one, other = self.before.outcomes, self.after.outcomes
        return tuple(
            f"{id}: {one.get(id, 'no such check')} -> {other.get(id, 'no such check')}"
            for id in dict.fromkeys([*one, *other])
            if one.get(id) != other.get(id)
        )

    @property
    def reasons(self) -> tuple[str, ...]:
        """Overrides and deductions that came or went."""
        if self.before is None or self.after is None:
            return ()
        old, new = self.before.reasons, self.after.reasons
        return (
            *(f"no longer: {each}" for each in old if each not in new),
            *(f"new: {each}" for each in new if each not in old),
        )


def read_standings(path: Path) -> dict[str, Standing]:
    """Where everybody stands in a file that ``grader score --json`` wrote, by learner.

    Raises:
        Trouble: it is no such file.
    """
    data = read_whole(path)
    try:
        version = msgspec.json.decode(data, type=_Version).version
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise Trouble(
            say("{path} is not a file that `grader score --json` wrote.", path=str(path))
        ) from None
    if version not in _VERSIONS:
        raise Trouble(
            say(
                "{path} is of version {got} of this file; versions {known} are known. "
                "Score the class again with --json.",
                path=str(path),
                got=str(version),
                known=" and ".join(map(str, _VERSIONS)),
            )
        )
    try:
        document = msgspec.json.decode(data, type=_Document)
        check_learners(one.learner for one in document.reports)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Trouble(
            say(
                "{path} is damaged: {why}. Score the class again with --json.",
                path=str(path),
                why=str(error),
            )
        ) from None
    return {
        one.learner: _standing(one, document.marks.get(one.learner)) for one in document.reports
    }


def changes(
    before: Mapping[str, Standing], after: Mapping[str, Standing]
) -> tuple[Change, ...]:
    """Every learner whose mark, its reasons or outcomes are not the same, by name."""
    found = (
        Change(learner, before.get(learner), after.get(learner))
        for learner in sorted({*before, *after})
    )
    return tuple(one for one in found if one.moved or one.checks or one.reasons)


def _standing(report: _Report, mark: _Mark | None) -> Standing:
    outcomes = {one.check: one.outcome for one in report.checks}
    if mark is None:
        points = None if report.problem is not None else report.points
        return Standing(points, report.of, None, report.final, outcomes=outcomes)
    reasons = (
        *(one.text for one in mark.deductions),
        *(one.sentence().text() for one in mark.overrides),
    )
    settled = report.problem is None or mark.overrides  # somebody decided
    points = mark.points if settled else None
    return Standing(points, mark.of, mark.passed, mark.final, reasons, outcomes)


def _mark(one: Standing | None) -> tuple:
    if one is None or one.points is None:
        return (one is None,)
    return (one.points, one.of, one.passed, one.final)
