"""Markdown, comments and docstrings, taken apart into units and put together again.

A unit is a paragraph, a heading, an item of a list or a row of a table; its text stands on
one line, without the signs of the markup in front, so that nothing but words is translated
and wrapping lines anew makes nothing stale. What nobody translates stays as it is, line
for line.

Code stays code. Within it, comments that are sentences are units; a line of a ``text``
block is one if it holds words and is no message of Python's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from grader.language.width import wrapped
from grader.translating.unit import Ask, Kind

COLUMNS = 88
"""As wide as authors write, the sign of the comment included."""

_FENCE = re.compile(r"(\s*)(`{3,}|~{3,})\s*(\w*)")
_HEADING = re.compile(r"(#{1,6}\s+)(.*\S)\s*$")
_ITEM = re.compile(r"(\s*(?:[-*+]|\d+[.)])\s+)(.*)")
_DELIMITER = re.compile(r"\s*\|[\s:|-]+$")
_QUOTE = re.compile(r"> ?")
_PARAMETER = re.compile(r"[a-z_]\w*(?:, [a-z_]\w*)*: ")
_EXAMPLE = re.compile(r"(?:>>>|\.\.\.)(?: |$)")
_COMMENT = re.compile(r"(.*?\S\s{2,}|\s*)(# )(.*\S)\s*$")

_SPAN = re.compile(r"(`+).+?\1")
_TECHNICAL = re.compile(r"\b(?:shape|dtype|True|False|None|[bu]?(?:int|float)\d+)\b")
_ERROR = re.compile(r"(?:\w+\.)*\w*(?:Error|Exception|Warning|Interrupt)\b")
_WORDS = re.compile(r"[A-Za-z]+ [A-Za-z]{2,}")
_LETTERS = re.compile(r"[^\W\d_]{2,}")

_OPENERS = re.compile(r"[-*+>|#=~`%]|\d+[.)]$")
"""What at the start of a line would make markup, or a cell, of it."""
_TIE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Style:
    """Where the prose stands, which decides about some of its rules."""

    paragraph: Kind = Kind.PARAGRAPH
    columns: int = COLUMNS - len("# ")
    is_docstring: bool = False
    is_comment: bool = False


def rewritten(text: str, ask: Ask, style: Style = Style()) -> str:
    """``text`` with every unit as ``ask`` gives it."""
    return "\n".join(_Rewriting(text.split("\n"), ask, style).lines())


def comment_in(line: str, ask: Ask) -> str:
    """A line of code with its comment as ``ask`` gives it, if that is a sentence."""
    found = _COMMENT.fullmatch(line)
    if not found or not _is_sentence(found[3]):
        return line
    return found[1] + found[2] + ask(found[3], Kind.COMMENT)


def _is_told(text: str) -> bool:
    """Whether there is a word in it, code left out."""
    return bool(_LETTERS.search(_SPAN.sub("", text)))


def _is_sentence(text: str) -> bool:
    """Whether a comment or a line of a block says something: two words side by side."""
    if _ERROR.match(text):
        return False
    return bool(_WORDS.search(_TECHNICAL.sub("", _SPAN.sub("", text))))


class _Rewriting:
    """One pass over the lines, block by block."""

    def __init__(self, lines: list[str], ask: Ask, style: Style) -> None:
        self._in, self._ask, self._style = lines, ask, style
        self._place = 0
        self._out: list[str] = []

    def lines(self) -> list[str]:
        while self._place < len(self._in):
            self._block(self._in[self._place])
        return self._out

    def _block(self, line: str) -> None:
        if not line.strip():
            self._keep(1)
        elif fence := _FENCE.match(line):
            self._fence(fence)
        elif self._style.is_docstring and _EXAMPLE.match(line):
            self._example()
        elif line.startswith("$$"):
            self._math()
        elif line.startswith("<!--") or line.startswith("    "):
            self._verbatim()
        elif heading := self._is_heading(line):
            self._place += 1
            said = self._ask(heading[2], Kind.HEADING) if _is_told(heading[2]) else heading[2]
            self._out.append(heading[1] + said)
        elif line.lstrip().startswith("|"):
            self._row(line)
        elif item := _ITEM.match(line):
            self._item(item)
        elif _QUOTE.match(line):
            self._quote()
        else:
            self._paragraph()

    def _is_heading(self, line: str) -> re.Match[str] | None:
        return None if self._style.is_comment else _HEADING.match(line)

    def _keep(self, count: int) -> None:
        self._out += self._in[self._place : self._place + count]
        self._place += count

    def _take(self, count: int) -> list[str]:
        taken = self._in[self._place : self._place + count]
        self._place += count
        return taken

    def _fence(self, fence: re.Match[str]) -> None:
        """Code: its comments; another language's or none: the lines that are sentences."""
        self._keep(1)
        while self._place < len(self._in):
            line = self._in[self._place]
            if line.strip().startswith(fence[2]):
                self._keep(1)
                return
            self._place += 1
            if fence[3] == "text" and _is_sentence(line.strip()):
                indent = line[: len(line) - len(line.lstrip())]
                self._out.append(indent + self._ask(line.strip(), Kind.LINE))
            else:
                self._out.append(line if fence[3] == "text" else comment_in(line, self._ask))

    def _example(self) -> None:
        """From `>>>` to the next blank line."""
        while self._place < len(self._in) and self._in[self._place].strip():
            self._out.append(comment_in(self._take(1)[0], self._ask))

    def _math(self) -> None:
        self._keep(1)
        while self._place < len(self._in):
            self._keep(1)
            if "$$" in self._out[-1]:
                return

    def _verbatim(self) -> None:
        """Code that is indented: only its comments."""
        while self._place < len(self._in) and self._in[self._place].startswith(
            ("    ", "<!--")
        ):
            self._out.append(comment_in(self._take(1)[0], self._ask))

    def _row(self, line: str) -> None:
        self._place += 1
        told = not _DELIMITER.match(line) and _is_told(line)
        self._out.append(self._ask(line.strip(), Kind.ROW) if told else line)

    def _item(self, item: re.Match[str]) -> None:
        """An item and the lines that are indented below it; the next item ends it."""
        indent = len(item[1]) - len(item[1].lstrip())
        count = 1
        while self._place + count < len(self._in):
            line = self._in[self._place + count]
            inside = len(line) - len(line.lstrip()) > indent
            if not line.strip() or not inside or _ITEM.match(line) or _FENCE.match(line):
                break
            count += 1
        lines = self._take(count)
        self._unit(lines, [item[2], *lines[1:]], Kind.ITEM, item[1], " " * len(item[1]))

    def _quote(self) -> None:
        lines = []
        while self._place < len(self._in) and _QUOTE.match(self._in[self._place]):
            lines.append(_QUOTE.sub("", self._take(1)[0], count=1))
        inside = _Rewriting(lines, self._ask, self._style).lines()
        self._out += [f"> {line}".rstrip() for line in inside]

    def _paragraph(self) -> None:
        count = 1
        while self._place + count < len(self._in):
            # A line with two blanks at its end is a line by itself.
            if self._in[self._place + count - 1].endswith(("  ", "\\")):
                break
            if self._begins_block(self._in[self._place + count]):
                break
            count += 1
        lines = self._take(count)
        self._unit(lines, lines, self._style.paragraph, "", "")

    def _begins_block(self, line: str) -> bool:
        if not line.strip() or self._is_heading(line):
            return True
        if self._style.is_docstring and (_EXAMPLE.match(line) or _PARAMETER.match(line)):
            return True
        if self._style.is_comment and line.startswith("    "):
            return True
        return bool(
            _FENCE.match(line)
            or line.startswith(("|", "$$"))
            or _ITEM.match(line)
            or _QUOTE.match(line)
        )

    def _unit(
        self, lines: list[str], texts: list[str], kind: Kind, first: str, rest: str
    ) -> None:
        """One unit, given as its lines and as these without what stands in front."""
        text = " ".join(" ".join(texts).rstrip("\\").split())
        asked = _is_sentence(text) if self._style.is_comment else _is_told(text)
        said = self._ask(text, kind) if asked else text
        if said == text:
            self._out += lines
            return
        end = lines[-1][len(lines[-1].rstrip(" \\")) :]
        made = _wrapped(said, self._style.columns, first, rest)
        self._out += [*made[:-1], made[-1] + end]


def _wrapped(text: str, columns: int, first: str, rest: str) -> list[str]:
    """In lines; code stays whole, and no line begins with what would be markup there."""
    tied = _SPAN.sub(lambda span: span[0].replace(" ", _TIE), text)
    words = tied.split(" ")
    joined = words[0]
    for word in words[1:]:
        joined += (
            _TIE if _OPENERS.match(word) and not word.startswith(("`", "**")) else " "
        ) + word
    return [line.replace(_TIE, " ") for line in wrapped(joined, columns, first, rest)]
