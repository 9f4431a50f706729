"""The docstrings and comments of a code cell, the reference answers left out."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass

from grader.authoring import regions
from grader.translating.prose import COLUMNS, Style, comment_in, rewritten
from grader.translating.unit import Ask, Kind

_LITERAL = re.compile(r"([rRuU]?)(\"\"\"|'''|\"|')(.*)\2", re.S)


@dataclass(frozen=True)
class _Edit:
    """A stretch of the text, and what comes in its place."""

    start: int
    end: int
    text: str


def code_rewritten(text: str, ask: Ask) -> str:
    """The cell with its docstrings and comments as ``ask`` gives them."""
    hidden = _solution_lines(text)
    edits = [*_docstrings(text, hidden, ask), *_comments(text, hidden, ask)]
    # In the order of reading, as whoever asks may make a list of it; then from the end on.
    for edit in sorted(edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _solution_lines(text: str) -> set[int]:
    """The numbers, from 1, of the lines that a learner never sees."""
    lines = text.split("\n")
    found, inside = set(), False
    for number, line in enumerate(lines, 1):
        inside = inside or line.strip() == regions.BEGIN
        if inside:
            found.add(number)
        inside = inside and line.strip() != regions.END
    return found


def _docstrings(text: str, hidden: set[int], ask: Ask) -> Iterator[_Edit]:
    starts = _line_starts(text)
    owners = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Module)
    nodes = [node for node in ast.walk(ast.parse(text)) if isinstance(node, owners)]
    for node in sorted(nodes, key=lambda node: getattr(node, "lineno", 0)):
        if ast.get_docstring(node) is None:
            continue
        literal = node.body[0].value  # type: ignore[attr-defined]
        source = ast.get_source_segment(text, literal)
        found = _LITERAL.fullmatch(source or "")
        if literal.lineno in hidden or found is None:
            continue
        start = starts[literal.lineno - 1] + literal.col_offset + found.start(3)
        said = _docstring(found[3], literal.col_offset, ask)
        yield _Edit(start, start + len(found[3]), said)


def _docstring(text: str, indent: int, ask: Ask) -> str:
    """The text between the quotes: its lines but the first are indented."""
    pad = " " * indent
    first, *rest = text.split("\n")
    lines = [first, *(line.removeprefix(pad) for line in rest)]
    style = Style(Kind.DOCSTRING, COLUMNS - indent - len('"""'), is_docstring=True)
    said = rewritten("\n".join(lines), ask, style)
    if said == "\n".join(lines):
        return text
    begun, *more = said.split("\n")
    tail = ""
    if rest and not rest[-1].strip():  # the line that the closing quotes stand on
        *more, _ = more
        tail = "\n" + rest[-1]
    return "\n".join([begun, *(pad + line if line else line for line in more)]) + tail


def _comments(text: str, hidden: set[int], ask: Ask) -> Iterator[_Edit]:
    starts, lines = _line_starts(text), text.split("\n")
    block: list[int] = []
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    comments = [t for t in tokens if t.type == tokenize.COMMENT and t.start[0] not in hidden]
    for token in comments:
        number, column = token.start
        if lines[number - 1][:column].strip():
            said = comment_in(f"  {token.string}", ask)[2:]
            start = starts[number - 1] + column
            yield _Edit(start, start + len(token.string), said)
            continue
        if block and (number != block[-1] + 1 or _indent(lines, block) != column):
            yield _block(text, lines, starts, block, ask)
            block = []
        block.append(number)
    if block:
        yield _block(text, lines, starts, block, ask)


def _block(text: str, lines: list[str], starts: list[int], block: list[int], ask: Ask) -> _Edit:
    """Comment lines below each other are prose, with code where they are indented."""
    indent = _indent(lines, block)
    pad = " " * indent
    inside = [lines[number - 1].strip() for number in block]
    style = Style(Kind.COMMENT, COLUMNS - indent - len("# "), is_comment=True)
    said = rewritten("\n".join(re.sub(r"^# ?", "", line) for line in inside), ask, style)
    made = said.split("\n")
    if len(made) == len(inside) and all(
        line.removeprefix("#").strip() == one.strip() for line, one in zip(inside, made)
    ):
        made = inside  # untouched, with the signs as they were
    else:
        made = [f"# {line}".rstrip() for line in made]
    start, end = starts[block[0] - 1], starts[block[-1] - 1] + len(lines[block[-1] - 1])
    return _Edit(start, end, "\n".join(pad + line for line in made))


def _indent(lines: list[str], block: list[int]) -> int:
    line = lines[block[0] - 1]
    return len(line) - len(line.lstrip())


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts
