"""Lines and cells that stopped while a module was run: for a person, never for a score.

Such a line costs what it would have defined, and a result says so where that is missed. One
that costs nothing would otherwise be seen by nobody.
"""

from __future__ import annotations

from grader.checks.submission import what_stopped
from grader.judge.report import Stop
from grader.wire.messages import Stopped
from grader.words import Sentence, say


class Stops:
    """Those of one submission, each once, in the order in which they were told."""

    def __init__(self) -> None:
        self._seen: list[Stop] = []

    def told(self, module: str, lines: tuple[Stopped, ...]) -> None:
        """What the worker told when it had run ``module``."""
        for line in lines:
            stop = Stop(module, _sentence(module, line))
            if stop not in self._seen:
                self._seen.append(stop)

    @property
    def seen(self) -> tuple[Stop, ...]:
        return tuple(self._seen)


def _sentence(module: str, line: Stopped) -> Sentence:
    if not line.frame.file:
        return say(
            "A line of {module} stopped, which costs only what it defines: {what}",
            module=module,
            what=what_stopped(line),
        )
    return say(
        "{file}, line {line}, stopped, which costs only what it defines: {what}",
        file=line.frame.file,
        line=line.frame.line,
        what=what_stopped(line),
    )
