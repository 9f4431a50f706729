"""What a worker says for itself, found again among the sentences that can be translated.

A worker sends filled-in English: the room of sentences does not lie inside the sandbox,
and a template that came from there would be nothing to trust. So what it says is held
against the few things it can say.
"""

from __future__ import annotations

import re

from grader.words import Sentence, plain, say

_KNOWN = (
    say("of dtype {dtype}"),
    say("too large"),
    say("too deeply nested or too long"),
    say("more than 64 bits"),
    say("what it holds cannot travel"),
    say("no layer has weights of the shapes {shapes}"),
    say("{count} more layers have weights than were expected"),
    say("what came back is too large to look at"),
)


def reason(text: str) -> Sentence:
    """``text`` as a sentence; the text itself, in English, if it is none of those known."""
    for sentence, pattern in _PATTERNS:
        found = pattern.fullmatch(text)
        if found:
            return Sentence(sentence.template, found.groupdict())
    return plain(text)


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", template)
    return re.compile(
        "".join(
            f"(?P<{part}>.+)" if place % 2 else re.escape(part)
            for place, part in enumerate(parts)
        )
    )


_PATTERNS = tuple((sentence, _pattern(sentence.template)) for sentence in _KNOWN)
