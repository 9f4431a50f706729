"""What learner code raised, as data: its type, its message and the learner's own lines."""

from __future__ import annotations

import ast
import builtins
import difflib
import inspect
import linecache
import re
import textwrap
import traceback
from types import ModuleType
from typing import Any

from grader.wire.messages import MAX_FRAMES, MAX_TEXT, Frame, Raised, Stopped
from grader.worker import blocks
from grader.worker.faults import Fault
from grader.worker.loading import Package
from grader.worker.patience import late_after
from grader.worker.text import fit, without_addresses

_CAPTURED = re.compile("pytest: reading from stdin")


def describe(
    error: BaseException,
    package: Package,
    function: Any,
    printed: str,
    stage: str,
    because: Fault | None = None,
) -> Raised:
    """``error`` as a reply. ``function`` is the learner's function that was called, if any;
    ``because`` is what would have defined a name that it misses."""
    todo = stage == "call" and _is_todo(error, function)
    left_in = todo and _is_written(function)
    return Raised(
        type=fit(type(error).__name__),
        bases=tuple(fit(base.__name__) for base in type(error).__mro__[1:20]),
        message=_message(error),
        frames=_frames(error, package),
        todo=todo and not left_in,
        printed=printed,
        stage=stage,
        late=late_after(error),
        left_in=left_in,
        because=None if because is None else stopped(because, package),
    )


def unfinished(fault: Fault, package: Package, printed: str) -> Raised:
    """A function is not there: where its module stopped."""
    told = stopped(fault, package)
    bases = tuple(fit(base.__name__) for base in type(fault.error).__mro__[1:20])
    return Raised(
        told.type,
        bases,
        told.message,
        (told.frame,),
        printed=printed,
        stage="import",
        late=told.late,
    )


def stopped(fault: Fault, package: Package) -> Stopped:
    """Where a module stopped, as the learner knows the place."""
    file = package.shown(fault.file) if package.owns(fault.file) else ""
    source = linecache.getline(fault.file, fault.line)
    return Stopped(
        fit(type(fault.error).__name__),
        _message(fault.error),
        _frame(file, fault.line, "<module>", source),
        late=late_after(fault.error),
    )


def _is_todo(error: BaseException, function: Any) -> bool:
    """Whether ``error`` is the stub's own NotImplementedError.

    Keras raises that class as well, for a layer without ``call``, say. Only the one
    whose last frame is the called function itself means "not written yet".
    """
    if type(error) is not NotImplementedError:
        return False
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    own = getattr(inspect.unwrap(function), "__code__", None)
    return last is not None and own is not None and last.tb_frame.f_code is own


def _is_written(function: Any) -> bool:
    """Whether a function says what to return beside the line that says that it is to be
    written. If its text is not known: no."""
    try:
        text = textwrap.dedent(inspect.getsource(inspect.unwrap(function)))
        statement = ast.parse(text).body[0]
    except (OSError, TypeError, SyntaxError, ValueError, RecursionError, IndexError):
        return False
    own = blocks.own_statements(statement)
    return any(isinstance(one, ast.Return) and one.value is not None for one in own)


def _message(error: BaseException) -> str:
    try:
        if isinstance(error, SyntaxError):
            return fit(str(error.msg or "invalid syntax"), MAX_TEXT)
        if isinstance(error, OSError) and _CAPTURED.match(str(error)):
            return "there is no keyboard to read from"  # an option of pytest's helps nobody
        return _both_ends(without_addresses(str(error))) + _meant(error)
    except BaseException:  # a learner's own exception may fail to describe itself
        return ""


def _meant(error: BaseException) -> str:
    """Which name was probably meant, as Python's own tracebacks say it: it is no part of the
    message, and not every Python has it."""
    name = getattr(error, "name", None)
    if type(name) is not str or not 0 < len(name) < 60 or "id you" in str(error):
        return ""
    if isinstance(error, NameError):
        near = _nearest(name, _names_at(error))
    elif type(error) is AttributeError and isinstance(error.obj, ModuleType):
        near = _nearest(name, dir(error.obj))
    else:
        return ""
    return f". Did you mean: {near!r}?" if near else ""


def _names_at(error: BaseException) -> list[str]:
    """The names that can be used where ``error`` was raised: the nearest scope first."""
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    if last is None:
        return []
    scopes = (last.tb_frame.f_locals, last.tb_frame.f_globals, vars(builtins))
    return [name for scope in scopes for name in list(scope)[:5_000] if type(name) is str]


def _nearest(name: str, known: list[str]) -> str:
    """The one of ``known`` that ``name`` looks like; empty if none does."""
    known = [one for one in known if len(one) < 60 and one[:1] != "_" and one != name]
    same = [one for one in known if one.lower() == name.lower()]
    if same:
        return same[0]
    if len(name) < 3:  # one letter of two is half of it
        return ""
    return next(iter(difflib.get_close_matches(name, known, 1, cutoff=0.75)), "")


def _both_ends(text: str) -> str:
    """``text``, without its middle if it is too long: an error inside a TensorFlow graph
    says at its end what is wrong, behind every file that led there."""
    if len(text) <= MAX_TEXT:
        return fit(text, MAX_TEXT)
    half = MAX_TEXT // 2 - 4
    return fit(f"{text[:half]}\n...\n{text[-half:]}", MAX_TEXT)


def _frames(error: BaseException, package: Package) -> tuple[Frame, ...]:
    frames = []
    for frame, line in traceback.walk_tb(error.__traceback__):
        file = frame.f_code.co_filename
        if package.owns(file):
            source = linecache.getline(file, line or 0)
            frames.append(_frame(package.shown(file), line, frame.f_code.co_name, source))
    if isinstance(error, SyntaxError) and error.filename and package.owns(error.filename):
        # A file that does not parse has no frame of its own; this is where it stops.
        file = package.shown(error.filename)
        frames.append(_frame(file, error.lineno, "<module>", error.text or ""))
    return tuple(frames[-MAX_FRAMES:])


def _frame(file: str, line: Any, function: str, source: str) -> Frame:
    line = line if type(line) is int else 0  # a SyntaxError's is what its raiser says
    return Frame(fit(file, 300), line, fit(function), fit(source.strip(), 300))
