"""Runs the blocks of a module, each statement for itself."""

from __future__ import annotations

import __future__

import ast
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

from grader.worker import blocks, shell
from grader.worker.blocks import Block
from grader.worker.faults import Fault
from grader.worker.patience import OutOfTime, Patience

_FUTURES = frozenset(__future__.all_feature_names)
_VALUE = "__value_of_the_cell__"
_GRACE = 1.0
"""Seconds at most for a statement of a module that has used up its time: those that only
define something take none. Together they have half of what the module had."""


@dataclass(frozen=True)
class Pace:
    """How long the lines of a module may take together, in seconds; None: as long as they do."""

    seconds: float | None = 15.0
_LEAST = 0.25
"""For a definition, when even that is used up."""


class Running:
    """One module that is being run. ``faults`` are the statements that did not end,
    ``stubs`` the functions that are as they were handed out.

    Exceptions in ``passing`` are the caller's: they go through.
    """

    def __init__(
        self,
        module: ModuleType,
        patience: Patience,
        pace: Pace,
        folder: Path,
        passing: tuple[type[BaseException], ...],
    ) -> None:
        self._names = vars(module)
        self._patience = patience
        self._left = pace.seconds
        self._grace = (pace.seconds or 0.0) / 2
        self._folder = folder
        self._passing = passing
        self._futures: list[ast.stmt] = []
        self.faults: list[Fault] = []
        self.stubs: set[str] = set()
        self.defined: set[str] = set()
        """Names that its own statements bind, but for imports."""

    def run(self, parts: Sequence[Block]) -> None:
        """Run all of them, whatever some of them do."""
        if any(part.is_cell or "get_ipython" in part.text for part in parts):
            self._be_a_notebook()
        with self._as_main() if any(part.is_cell for part in parts) else nullcontext():
            for part in parts:
                self._block(part)

    @contextmanager
    def _as_main(self) -> Iterator[None]:
        """The cells of a notebook are run as ``__main__``; what they have defined is the
        module's again when they have run."""
        own = self._names["__name__"]
        self._names["__name__"] = "__main__"
        try:
            yield
        finally:
            self._names["__name__"] = own
            for thing in tuple(self._names.values()):
                # type(), not isinstance(): an object may lie about its __class__.
                if issubclass(type(thing), (FunctionType, type)):
                    with suppress(Exception):  # a learner's metaclass may raise anything
                        if thing.__module__ == "__main__":
                            thing.__module__ = own

    def _be_a_notebook(self) -> None:
        def run(source: str) -> None:
            exec(compile(source, "<magic>", "exec", dont_inherit=True), self._names)

        given = shell.namespace(shell.Shell(self._folder, run))
        self._names.update({**given, **self._names})

    def _block(self, block: Block) -> None:
        if block.error is not None:
            line = getattr(block.error, "lineno", None)
            line = line if type(line) is int else 1
            self.faults.append(Fault(block.error, block.file, line, block.names))
            return
        self._note(block.statements)
        left = block.statements
        while left:
            left = self._some(block, left)

    def _note(self, statements: Sequence[ast.stmt]) -> None:
        for statement in statements:
            if isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
                known = {alias.name for alias in statement.names} <= _FUTURES
                self._futures += [statement] if known else []
            if not isinstance(statement, (ast.Import, ast.ImportFrom)):
                self.defined |= blocks.defined_by(statement)
            if blocks.is_stub(statement):
                self.stubs.add(statement.name)
            else:
                self.stubs -= blocks.defined_by(statement)

    def _some(self, block: Block, statements: Sequence[ast.stmt]) -> Sequence[ast.stmt]:
        """Run them, up to the first that fails; those that are left to run."""
        if self._left is not None and self._left <= 0:
            return self._one_late(block, statements)
        try:
            code = self._compiled(block, statements)
        except Exception as error:  # `return` outside of a function: nothing ran yet
            place = _place(_line_of(error), statements)
            self._fault(error, block, statements[place])
            return [*statements[:place], *statements[place + 1 :]]
        if block.is_cell:
            shell.begin(self._names, block.number, block.text)
        try:
            with self._patience.within(self._left) as span:
                try:
                    exec(code, self._names)
                finally:
                    self._left = None if self._left is None else self._left - span.used
        except self._passing:
            raise
        except BaseException as error:
            place = _place(_position(error, code), statements)
            self._fault(error, block, statements[place])
            return statements[place + 1 :]
        if block.is_cell:
            shell.remember(self._names, block.number, self._names.pop(_VALUE, None))
        return ()

    def _one_late(self, block: Block, statements: Sequence[ast.stmt]) -> Sequence[ast.stmt]:
        """The module has used up its time. What only defines something still runs."""
        first, *others = statements
        try:
            if self._grace <= 0 and not isinstance(first, (ast.FunctionDef, ast.ClassDef)):
                raise OutOfTime
            with self._patience.within(max(min(_GRACE, self._grace), _LEAST)) as span:
                try:
                    exec(self._compiled(block, [first]), self._names)
                finally:
                    self._grace -= span.used
        except self._passing:
            raise
        except BaseException as error:
            self._fault(error, block, first)
        self._names.pop(_VALUE, None)
        return others

    def _compiled(self, block: Block, statements: Sequence[ast.stmt]) -> CodeType:
        body = list(statements)
        last = body[-1]
        if block.is_cell and isinstance(last, ast.Expr):
            target = ast.Name(_VALUE, ast.Store())
            kept = ast.Assign([target], last.value)
            body[-1] = ast.fix_missing_locations(ast.copy_location(kept, last))
        new = [each for each in self._futures if each not in body]
        tree = ast.Module([*new, *body], [])
        return compile(tree, block.file, "exec", dont_inherit=True)

    def _fault(self, error: BaseException, block: Block, statement: ast.stmt) -> None:
        line = _line(error, statement)
        names = blocks.defined_by(statement)
        self.faults.append(Fault(error, block.file, line, names))


def _place(where: tuple[int, int], statements: Sequence[ast.stmt]) -> int:
    """The place of the statement at that line and column, among those that go together."""
    begun = [place for place, each in enumerate(statements) if _begin(each) <= where]
    return begun[-1] if begun else 0


def _begin(statement: ast.stmt) -> tuple[int, int]:
    """The line and column of its first sign, which may be a decorator's."""
    decorators = getattr(statement, "decorator_list", [])
    return min((one.lineno, one.col_offset) for one in (statement, *decorators))


def _line_of(error: BaseException) -> tuple[int, int]:
    line = getattr(error, "lineno", None)
    return (line, 1 << 30) if type(line) is int else (0, 0)


def _position(error: BaseException, code: CodeType) -> tuple[int, int]:
    """The line and column at which the module's own frame stood."""
    row = error.__traceback__
    while row is not None:
        if row.tb_frame.f_code is code:
            positions = list(code.co_positions())[row.tb_lasti // 2]
            return positions[0] or row.tb_lineno, positions[2] or 0
        row = row.tb_next
    return 0, 0


def _line(error: BaseException, statement: ast.stmt) -> int:
    line = getattr(error, "lineno", None) if isinstance(error, SyntaxError) else None
    row = error.__traceback__
    while line is None and row is not None:
        if row.tb_frame.f_code.co_name == "<module>":
            within = _begin(statement)[0] <= row.tb_lineno <= (statement.end_lineno or 0)
            line = row.tb_lineno if within else None
        row = row.tb_next
    return line if type(line) is int else statement.lineno
