"""The text of a module, taken apart into blocks that are compiled and run one by one.

A file that Python can read is one block, each code cell of a notebook is one, and a file
that Python cannot read is as many as it has definitions: a bracket that was never closed
costs the function it stands in, not its neighbours.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from grader.wire.notebook import Cell
from grader.worker.magics import without_magics, without_prompts

_BEGINS = re.compile(r"@|(?:async\s+def|def|class|import|from)\b|# ?%%|# In\s?\[")
"""How a line at the left margin looks at which a new part of a broken file begins."""
_CLOSES = (")", "]", "}", "#", '"""', "'''")
_NAMED = re.compile(r"^\s*(?:async\s+)?(?:def|class)\s+(\w+)|^(\w+)\s*(?::[^=]+)?=(?!=)", re.M)

EVERYTHING = "*"
"""Among the names of a statement: it may define any."""


@dataclass(frozen=True)
class Block:
    """A piece of a module's text.

    ``statements`` is empty for a text that Python cannot read; ``error`` is why then.
    """

    file: str
    """Its name in tracebacks."""
    text: str
    statements: tuple[ast.stmt, ...] = ()
    error: BaseException | None = None
    is_cell: bool = False
    number: int = 0
    """Of a cell."""
    names: frozenset[str] = field(default=frozenset())
    """What a text that cannot be read seems to define."""


def of_file(text: str, file: str) -> tuple[Block, ...]:
    """The blocks of a Python file, with its own line numbers."""
    whole = _parsed(text, file)
    if whole.error is None:
        return (whole,)
    plain = _parsed(without_magics(text), file)  # from a notebook, by nbconvert or Colab
    if plain.error is None:
        return (plain,)
    return tuple(_parts(text, file))


def of_cell(cell: Cell, file: str) -> Block:
    """The block of one code cell. Lines that only a notebook understands are comments; what
    was pasted with prompts or an indentation is read as a notebook reads it."""
    found, read = _parsed(cell.source, file), cell.source
    if found.error is not None:
        pasted = without_prompts(cell.source)
        for text in (cell.source, pasted):
            plain = _parsed(without_magics(text), file)
            if plain.error is None:
                found, read = plain, text
                break
    return replace(found, text=read, is_cell=True, number=cell.number)


def defined_by(statement: ast.stmt) -> frozenset[str]:
    """The names that running ``statement`` binds in its module."""
    found: set[str] = set()
    waiting: list[ast.AST] = [statement]
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.add(node.name)  # what is inside is its own
            continue
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            names = (alias.asname or alias.name.partition(".")[0] for alias in node.names)
            found.update(names)  # "*" among them
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp)):
            continue
        waiting.extend(ast.iter_child_nodes(node))
    return frozenset(found)


def is_stub(statement: ast.stmt) -> bool:
    """Whether it is a function as it was handed out: nothing in it but the line that says
    that it is to be written."""
    if not isinstance(statement, ast.FunctionDef):
        return False
    body = statement.body[1:] if ast.get_docstring(statement) is not None else statement.body
    return len(body) == 1 and says_to_do(body[0])


def own_statements(function: ast.stmt) -> Iterator[ast.stmt]:
    """The statements of a function, without those of functions and classes inside it."""
    waiting = list(getattr(function, "body", ()))
    while waiting:
        statement = waiting.pop()
        yield statement
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            continue
        for node in ast.iter_child_nodes(statement):
            inner = getattr(node, "body", ())  # of a handler or a case
            inner = inner if isinstance(inner, list) else ()
            waiting += [node] if isinstance(node, ast.stmt) else inner


def says_to_do(statement: ast.stmt) -> bool:
    """Whether it is ``raise NotImplementedError``, with or without a text."""
    raised = statement.exc if isinstance(statement, ast.Raise) else None
    raised = raised.func if isinstance(raised, ast.Call) else raised
    return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"


def without_overruled_stubs(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without the stubs of functions that are written elsewhere among them.

    Of two definitions the last one counts, as in Python; but a stub, pasted below an
    answer or run again by mistake, never counts where there is an answer.
    """
    written, stubs = set(), set()
    for block in blocks:
        for statement in block.statements:
            if is_stub(statement):
                stubs.add(statement.name)
            else:  # a function, or whatever else the name is given to
                written |= defined_by(statement)
    overruled = written & stubs
    if not overruled:
        return tuple(blocks)
    return tuple(_without(block, overruled) for block in blocks)


def _without(block: Block, overruled: set[str]) -> Block:
    kept = tuple(
        statement
        for statement in block.statements
        if not (is_stub(statement) and statement.name in overruled)
    )
    return replace(block, statements=kept)


def _parts(text: str, file: str) -> Iterator[Block]:
    for first, part in _split(text, _BEGINS.match):
        block = _parsed_at(first, part, file)
        if block.error is None:
            yield block
            continue
        # Once more, line by line at the margin: what stands below a function is no part of it.
        pieces = [_parsed_at(at, piece, file) for at, piece in _split(part, _at_margin, first)]
        helps = len(pieces) > 1 and any(piece.error is None for piece in pieces)
        if helps and not isinstance(block.error, IndentationError):
            yield from pieces
        else:
            yield block


def _split(text: str, begins, above: int = 0) -> Iterator[tuple[int, str]]:
    """Parts of ``text``, each with the number of lines above it."""
    lines = text.splitlines(keepends=True)
    start = 0
    for number, line in enumerate(lines):
        decorated = number > 0 and lines[number - 1].startswith("@")
        if number > start and begins(line) and not decorated:
            yield above + start, "".join(lines[start:number])
            start = number
    if start < len(lines):
        yield above + start, "".join(lines[start:])


def _at_margin(line: str) -> bool:
    return bool(line.strip()) and not line[0].isspace() and not line.startswith(_CLOSES)


def _parsed_at(above: int, part: str, file: str) -> Block:
    block = _parsed("\n" * above + part, file)
    if block.error is not None:
        plain = _parsed("\n" * above + without_magics(part), file)
        block = plain if plain.error is None else block
    return block


def _parsed(text: str, file: str) -> Block:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text, file)
    except Exception as error:  # NULs, lone surrogates, nesting beyond Python's limits
        names = {name for found in _NAMED.findall(text) for name in found if name}
        return Block(file, text, error=error, names=frozenset(names))
    return Block(file, text, tuple(tree.body))
