"""A hints cell: a numbered list in markdown."""

from __future__ import annotations

import re

from grader.words import Sentence, Trouble, say

_ITEM = re.compile(r"(\d+)[.)](?:\s+(.*))?$")


def parse(text: str, place: Sentence) -> tuple[str, ...]:
    """The items, each on one line.

    Raises:
        Trouble: it is not a list numbered 1, 2, ... of two items or more, in which case
            words would be lost or torn apart without anybody noticing.
    """
    items: list[list[str]] = []
    for line in text.split("\n"):
        number = _ITEM.match(line)
        if number and int(number[1]) != len(items) + 1:
            raise Trouble(
                say(
                    "{place}: the line {line!r} of the hints is not number {wanted}. "
                    "Number the hints 1, 2, ...; indent a line that only looks like an item.",
                    place=place,
                    line=line,
                    wanted=len(items) + 1,
                )
            )
        if number:
            items.append([number[2] or ""])
        elif items:
            items[-1].append(line)
        elif line.strip():
            raise Trouble(
                say(
                    "{place}: the hints begin with {line!r}, which is not in the list. "
                    'Begin with "1. ".',
                    place=place,
                    line=line,
                )
            )
    hints = tuple(" ".join(" ".join(item).split()) for item in items)
    if len(hints) < 2:
        raise Trouble(
            say(
                "{place}: two hints or more are wanted, a nudge and the concept; "
                "there is {count}.",
                place=place,
                count=len(hints),
            )
        )
    if "" in hints:
        raise Trouble(
            say(
                "{place}: hint {number} is empty. Write it, or take its number out.",
                place=place,
                number=hints.index("") + 1,
            )
        )
    return hints
