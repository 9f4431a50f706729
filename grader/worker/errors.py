"""What learner code raised, as data: its type, its message and the learner's own lines."""

from __future__ import annotations

import inspect
import linecache
import traceback
from typing import Any

from grader.wire.messages import Frame, Raised
from grader.worker.loading import Package

MAX_MESSAGE = 4_000
MAX_FRAMES = 20


def describe(
    error: BaseException, package: Package, function: Any, printed: str, stage: str
) -> Raised:
    """``error`` as a reply. ``function`` is the learner's function that was called, if any."""
    return Raised(
        type=type(error).__name__[:200],
        bases=tuple(base.__name__[:200] for base in type(error).__mro__[1:20]),
        message=_message(error),
        frames=_frames(error, package),
        todo=stage == "call" and _is_todo(error, function),
        printed=printed,
        stage=stage,
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


def _message(error: BaseException) -> str:
    try:
        if isinstance(error, SyntaxError):
            return (error.msg or "invalid syntax")[:MAX_MESSAGE]
        return str(error)[:MAX_MESSAGE].encode(errors="replace").decode()
    except BaseException:  # a learner's own exception may fail to describe itself
        return ""


def _frames(error: BaseException, package: Package) -> tuple[Frame, ...]:
    frames = []
    for frame, line in traceback.walk_tb(error.__traceback__):
        file = frame.f_code.co_filename
        if package.owns(file):
            source = linecache.getline(file, line).strip()[:300]
            frames.append(Frame(package.shown(file), line, frame.f_code.co_name, source))
    if isinstance(error, SyntaxError) and error.filename and package.owns(error.filename):
        # A file that does not parse has no frame of its own; this is where it stops.
        source = (error.text or "").strip()[:300]
        frames.append(Frame(package.shown(error.filename), error.lineno or 0, "<module>", source))
    return tuple(frames[-MAX_FRAMES:])
