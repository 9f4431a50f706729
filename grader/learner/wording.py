"""A failing check in words: the plain sentence first, the learner's own lines last."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from grader.checks.verdict import Verdict
from grader.course.checks import Check

WIDTH = 80
_INDENT = "  "
_COLUMN = 11


def failure_text(check: Check, verdict: Verdict, misconceptions: Mapping[str, str]) -> str:
    """What a learner reads. Its first line is what an editor shows."""
    why = verdict.explanation
    lines = [textwrap.fill(f"{check.exercise}: {why.headline.text()}", WIDTH), ""]
    if why.called:
        lines += _row("called", why.called)
    if why.came_back:
        lines += _row("came back", why.came_back)
    lines += _row("check", f"{check.name} ({check.visibility})")
    sentence = misconceptions.get(why.misconception)
    if sentence:  # a check may name one that nobody has put into words yet
        lines += ["", textwrap.fill(sentence, WIDTH)]
    for frame in why.frames[-3:]:
        lines += ["", f"{frame.file}:{frame.line} in {frame.function}"]
        if frame.source:
            lines.append(f"    {frame.source}")
    lines += ["", f"A hint: pytest --hint {check.exercise}"]
    return "\n".join(lines)


def _row(name: str, text: str) -> list[str]:
    first = f"{_INDENT}{name:<{_COLUMN}}"
    rest = " " * len(first)
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest)
