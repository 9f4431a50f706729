"""What is said of the checks that failed: one message an exercise, for the first of them.

What else is wrong with an exercise is counted; a line that stops several exercises is said
once. pytest's own list of failures is left out, for it says all that again.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, field

import pytest

from grader.checks.verdict import Explanation, Outcome, Verdict
from grader.language import Language
from grader.language.width import wrapped
from grader.learner.keeper import ATTRIBUTE
from grader.words import Sentence, say

CAUSE = "tensorlings_cause"
"""On a report: what stopped the check, if that is a place which may stop others as well."""
_MOST_PRINTED = 10
"""Lines of what learner code printed. The last ones say most."""
_DEFAULT_SUMMARY = "fE"
"""pytest's own choice of what to list at the end, where nobody made another one."""
_LEFT_OUT = say("Not run, because another check of {exercise} did not end in time.")


@dataclass
class Message:
    """What is said of one exercise."""

    exercise: str
    text: str
    printed: str = ""
    more: int = 0
    """Further checks of it that failed."""
    not_run: int = 0
    """Further checks of it that were left out, as this one did not end."""
    also: list[str] = field(default_factory=list)
    """Other exercises that the same place stops."""


def left_out(exercise: str) -> Verdict:
    """On a check of an exercise another check of which did not end: nobody waits for the same
    loop six times."""
    why = Sentence(_LEFT_OUT.template, {"exercise": exercise})
    return Verdict(Outcome.TIMED_OUT, Explanation(why))


def is_left_out(cause: str) -> bool:
    """Whether that is the cause of a check that was not run."""
    return cause == _LEFT_OUT.template


def cause_of(verdict: Verdict) -> str:
    """The same for all checks that the same place in a file stopped; empty for an answer that
    is wrong, or a place that is not known."""
    why = verdict.explanation
    if why.headline.template == _LEFT_OUT.template:
        return _LEFT_OUT.template
    if verdict.outcome is Outcome.MISSING:
        return why.headline.text()
    if verdict.outcome in (Outcome.WRONG, Outcome.TO_DO) or not why.frames:
        return ""
    last = why.frames[-1]
    return f"{last.file}:{last.line}: {why.error}"


def messages(reports: Iterable[pytest.TestReport]) -> list[Message]:
    """One message for each exercise of which checks failed, in their order."""
    found: dict[str, Message] = {}
    causes: dict[str, Message] = {}
    for report in reports:
        exercise = getattr(report, ATTRIBUTE)[0]
        cause = getattr(report, CAUSE, "")
        if exercise in found and found[exercise].exercise != exercise:
            continue  # said with another one
        if exercise in found and is_left_out(cause):
            found[exercise].not_run += 1
        elif exercise in found:
            found[exercise].more += 1
        elif cause in causes:
            found[exercise] = causes[cause]
            causes[cause].also.append(exercise)
        else:
            text = str(report.longrepr or "")
            found[exercise] = Message(exercise, text, _printed(report))
            if cause:
                causes[cause] = found[exercise]
    return list({id(one): one for one in found.values()}.values())


def lines(message: Message, language: Language, hint: str = "") -> list[str]:
    """The message as it stands on the screen. ``hint`` is left out at its end, if it is said
    below it anyway."""
    text = message.text.removesuffix(hint).rstrip() if hint else message.text
    said = text.splitlines()
    printed, counts = _printed_lines(message, language), _further(message, language)
    further = [*printed, *[""] * bool(printed and counts), *counts]
    if further and not hint and len(said) > 2 and not said[-2]:
        # The line about a hint stays the last one.
        return [*said[:-1], *further, "", said[-1]]
    return [*said, "", *further] if further else said


def _further(message: Message, language: Language) -> list[str]:
    sentences: list[Sentence] = []
    if message.more == 1:
        sentences.append(say("1 more check of this exercise does not pass."))
    elif message.more:
        sentences.append(
            say("{count} more checks of this exercise do not pass.", count=message.more)
        )
    if message.not_run == 1:
        sentences.append(say("1 more check of this exercise was not run."))
    elif message.not_run:
        sentences.append(
            say("{count} more checks of this exercise were not run.", count=message.not_run)
        )
    if message.also:
        names = ", ".join(message.also)
        sentences.append(say("The same stops: {exercises}.", exercises=names))
    return [line for one in sentences for line in wrapped(language.text(one))]


def _printed(report: pytest.TestReport) -> str:
    return "\n".join(text for name, text in report.sections if "stdout" in name).strip("\n")


def _printed_lines(message: Message, language: Language) -> list[str]:
    if not message.printed:
        return []
    all = message.printed.splitlines()
    head = say("Your code printed:")
    if len(all) > _MOST_PRINTED:
        head = say(
            "Your code printed {all} lines. The last {count} (all of them: pytest -s):",
            all=len(all),
            count=_MOST_PRINTED,
        )
    return [*wrapped(language.text(head)), *(f"    {line}" for line in all[-_MOST_PRINTED:])]


class Failures:
    """Takes the course's failures out of what pytest lists, and keeps them."""

    def __init__(self, config: pytest.Config) -> None:
        style = config.getoption("tbstyle", "auto")  # without a terminal there are no options
        self._takes = style == "auto" and not config.getoption("no_summary", False)
        self._listed = config.getoption("reportchars", "") != _DEFAULT_SUMMARY
        self._all: list = []
        self.taken: Sequence[pytest.TestReport] = ()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_terminal_summary(self, terminalreporter) -> Generator[None]:
        stats = terminalreporter.stats
        self._all = stats.get("failed", [])
        if self._takes and self._all:
            self.taken = [one for one in self._all if hasattr(one, ATTRIBUTE)]
            stats["failed"] = [one for one in self._all if not hasattr(one, ATTRIBUTE)]
        try:
            return (yield)
        finally:
            if self._all:
                stats["failed"] = self._all

    def give_back(self, terminalreporter) -> None:
        """Let pytest list them, where that was asked for."""
        if self._all and self._listed:
            terminalreporter.stats["failed"] = self._all
