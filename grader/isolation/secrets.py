"""What learner code must never see does not lie where it must read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from grader.words import Trouble, say


def refuse_readable(secrets: Iterable[Path], readable: Iterable[Path]) -> None:
    """Raises ``Trouble`` if one of ``secrets`` lies in one of ``readable``."""
    sources = [(source, source.resolve()) for source in readable]
    for secret in secrets:
        for source, real in sources:
            if secret.resolve().is_relative_to(real):
                raise Trouble(
                    say(
                        "{secret} lies in {bound}, which learner code can read. "
                        "Move it elsewhere.",
                        secret=str(secret),
                        bound=str(source),
                    )
                )
