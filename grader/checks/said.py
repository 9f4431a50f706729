"""What an error says, as sentences that are whole: what a library writes around it is left out.

TensorFlow puts the name of a node before and behind its sentence, Keras says first where it
was, and both print a tensor's values in the middle of a line.
"""

from __future__ import annotations

import re

LONGEST = 320
"""Letters. What is said beyond that is left out, sentence by sentence."""

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_NODE = re.compile(r"\{\{function_node [^{}]*\}\}\s*")
_OP = re.compile(r"\s*\[Op:\w+\](?: name:.*)?$")
_ASIDE = re.compile(r"\s*; (?:NodeDef|Op)[:<].*$", re.DOTALL)
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z(`'\"\[])")
_GOES_ON = re.compile(
    r"(?:[:,;=(\[{]|\b(?:a|an|and|are|as|at|be|but|by|for|from|has|in|is|of|on|or|than|that|the|"
    r"to|was|were|with))$",
    re.IGNORECASE,
)
"""How a line ends that is no end."""
_PAIRS = {")": "(", "]": "[", "}": "{"}


def said(message: str) -> str:
    """The sentences of an error's message that say most, on one line: what people read."""
    lines = [_NODE.sub("", line) for line in _telling(message)]
    return " ".join(_whole(_OP.sub("", _ASIDE.sub("", _first(lines)))).split())


def first_line(message: str) -> str:
    """The line that says most, with all that stands in it: what is known of a mistake is
    searched for there. The name of a node may tell which step of a function it was."""
    return next((line for line in _telling(message) if line), "")


def _telling(message: str) -> list[str]:
    """The lines of a message from the one on that says most."""
    lines = [line.strip() for line in _COLOUR.sub("", message).splitlines()]
    filled = [line for line in lines if line]
    if len(filled) > 1 and filled[0].startswith("Exception encountered when calling"):
        return lines[lines.index(filled[1]) :]
    if filled and filled[0].startswith("Graph execution error"):
        # Then where each step was defined, then what is wrong, then the name of a node.
        told = [line for line in filled if not line.startswith(("[[", "File ", "Detected at"))]
        return told[-1:]
    return lines


def _first(lines: list[str]) -> str:
    """The first line that holds something, and the next ones as long as it goes on there."""
    while lines and not lines[0]:
        lines = lines[1:]
    taken = ""
    for line in lines:
        if not line or line.startswith(("```", "; NodeDef")):
            break
        taken = f"{taken} {line}".strip()
        if not _GOES_ON.search(taken) or len(taken) > LONGEST:
            break
    return taken


def _whole(text: str) -> str:
    """``text`` without what is cut, or only leads to what is left out."""
    kept: list[str] = []
    for sentence in _SENTENCES.split(text):
        whole = _opened(sentence) is None and not (kept and sentence.endswith((":", ",")))
        if kept and (not whole or len(" ".join([*kept, sentence])) > LONGEST):
            break
        kept.append(sentence)
    found = " ".join(kept)
    opened = _opened(found)
    if opened is not None and len(kept) == 1 and "\n" not in found and opened > 0:
        # One sentence with values in it that do not end: up to there.
        head = re.sub(r"[\w.]*=?$", "", found[:opened]).rstrip(" :=,")
        found = f"{head} ..." if head else found
    if len(found) <= LONGEST:
        return found
    end = found.rfind(" ", 0, LONGEST)
    return found[: end if end > 0 else LONGEST].rstrip() + " ..."


def _opened(text: str) -> int | None:
    """Where a bracket stands that is not closed; None if all are. In quotes none counts, as
    Python names one that way: '(' was never closed."""
    open_at: list[int] = []
    plain = re.sub(r"'[^'\s]{1,2}'", lambda found: "." * len(found.group()), text)
    for place, letter in enumerate(plain):
        if letter in "([{":
            open_at.append(place)
        elif letter in ")]}" and open_at and plain[open_at[-1]] == _PAIRS[letter]:
            open_at.pop()
    return open_at[0] if open_at else None
