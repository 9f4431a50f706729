"""The score table on the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from grader.checks.verdict import Outcome
from grader.judge.report import Report, Scored
from grader.policy.mark import Mark
from grader.results.numbers import points_text
from grader.submissions.names import printable

_NO_SCORE = "no score"
"""Of what could not be graded: a zero would look like a judgment."""


def print_table(
    console: Console, scored: Sequence[Scored], marks: Mapping[str, Mark] | None = None
) -> None:
    """One line a learner: points, outcomes in words, seconds; marks, if they are given."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("learner", overflow="fold")
    table.add_column("points", justify="right", no_wrap=True)
    if marks:
        table.add_column("mark", justify="right", no_wrap=True)
    table.add_column("outcomes of the checks", overflow="fold")
    table.add_column("seconds", justify="right", no_wrap=True)
    for one in scored:
        report = one.report
        table.add_row(
            Text(printable(report.learner)),
            _NO_SCORE
            if report.problem is not None
            else f"{points_text(report.earned)} / {points_text(report.points)}",
            *([_mark(report, marks[report.learner])] if marks else []),
            Text(printable(outcomes_text(report))),
            f"{one.seconds:.2f}",
        )
    console.print(table)


def _mark(report: Report, mark: Mark) -> str:
    return mark_text(mark) if report.problem is None or mark.final else _NO_SCORE


def mark_text(mark: Mark) -> str:
    """``6.4 / 10 passed``; ``*`` where a reason is told below the table."""
    star = "*" if mark.reasons else ""
    passed = {True: " passed", False: " failed", None: ""}[mark.passed]
    return f"{points_text(mark.points)}{star} / {points_text(mark.of)}{passed}"


def print_reasons(console: Console, marks: Mapping[str, Mark]) -> None:
    """Below the table: why marks are not what the points alone would make them."""
    told = {learner: mark for learner, mark in marks.items() if mark.reasons}
    if not told:
        return
    console.print()
    for learner, mark in told.items():
        for reason in mark.reasons:
            _indented(console, f"* {learner}: {reason.text()}", 0)


def outcomes_text(report: Report) -> str:
    """``12 passed, 2 wrong``, in the fixed order of the outcomes."""
    if report.problem is not None:
        return f"nothing to grade: {report.problem.text()}"
    counts = Counter(result.outcome for result in report.results)
    return ", ".join(
        f"{counts[outcome]} {outcome.value}" for outcome in Outcome if counts[outcome]
    )


def print_details(console: Console, scored: Sequence[Scored]) -> None:
    """For each learner, why checks did not pass: one sentence for equal ones."""
    for one in scored:
        lines: dict[tuple[str, str, str], list[str]] = {}
        # Why nothing could be graded stands in the table already.
        for result in one.report.results if one.report.problem is None else ():
            if result.outcome in (Outcome.PASSED, Outcome.TO_DO):
                continue
            why = result.explanation.headline.text() if result.explanation else ""
            key = (result.check.exercise, result.outcome.value, why)
            names = lines.setdefault(key, [])
            if result.outcome is not Outcome.MISSING:  # every check has nothing to run then
                names.append(result.check.name)
        if not lines and not one.report.notes and not one.report.signs:
            continue
        console.print()
        console.print(Text(printable(one.report.learner), style="bold"))
        for note in one.report.notes:
            _indented(console, f"note: {note.text()}", 2)
        for sign in one.report.signs:
            _indented(console, f"sign, not guilt: {sign.text()}", 2)
        for (exercise, outcome, why), checks in lines.items():
            _indented(console, f"{exercise}, {outcome}: {why}", 2)
            if checks:
                _indented(console, ", ".join(checks), 4, "dim")


def _indented(console: Console, text: str, indent: int, style: str = "") -> None:
    # Learners' code chose some of the words, and a terminal obeys what it is shown: an
    # error message could go up some lines and write another score there.
    text = "\n".join(printable(line) for line in text.split("\n"))
    console.print(Padding(Text(text, style=style), (0, 0, 0, indent)))
