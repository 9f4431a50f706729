"""Columns on a terminal: a Hangul syllable takes two, which Python's ``len`` cannot know."""

from __future__ import annotations

import re
import unicodedata

COLUMNS = 80

_BLANKS = re.compile(r"([ \t\n]+)")


def width(text: str) -> int:
    """How many columns ``text`` takes."""
    return sum(_columns(letter) for letter in text)


def padded(text: str, columns: int) -> str:
    """``text`` with blanks behind it, so that it takes so many columns."""
    return text + " " * max(0, columns - width(text))


def wrapped(text: str, columns: int = COLUMNS, first: str = "", rest: str = "") -> list[str]:
    """``text`` in lines of at most so many columns; the first begins with ``first``, the
    others with ``rest``. It is broken at blanks, within a word only if that is too long."""
    lines, line, gap = [], first, ""
    empty = True
    for piece in _BLANKS.split(text.strip(" \t\n")):
        if not piece.strip(" \t\n"):
            gap = " " * len(piece.expandtabs())
            continue
        if not empty and width(line + gap + piece) > columns:
            lines.append(line)
            line, gap, empty = rest, "", True
        while width(line + gap + piece) > columns:
            head = _fitting(piece, columns - width(line + gap))
            lines.append(line + gap + head)
            line, gap, piece = rest, "", piece[len(head) :]
        line, gap, empty = line + gap + piece, "", False
    return [*lines, line] if not empty or not lines else lines


def filled(text: str, columns: int = COLUMNS) -> str:
    """``text`` in lines, as one text."""
    return "\n".join(wrapped(text, columns))


def _columns(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _fitting(word: str, columns: int) -> str:
    """The longest beginning of ``word`` that takes no more columns; one letter at least."""
    end = 1
    while end < len(word) and width(word[: end + 1]) <= columns:
        end += 1
    return word[:end]
