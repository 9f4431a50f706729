"""What a learner is told of a hidden check holds none of its inputs.

Words of an error, numbers and names that come back are made by learner code, which knows
what it was called with: whoever reads them could send the answers as a table next time. So
of such words so much stays as a person needs, and nothing in which much else fits.
"""

from __future__ import annotations

import builtins
import re
from pathlib import PurePosixPath

import msgspec

from grader.wire.messages import Frame, Raised
from grader.words import Sentence, Value

GAP = "…"
_LONGEST = 120
_LONGEST_WORD = 20
_LARGEST = 10_000_000

_KNOWN = re.compile(
    r"(?:u?int|float|bfloat|complex)\d{1,3}|[A-Z][A-Za-z]{2,20}[123]D|[A-Z]?\dD"
)
_NUMBER = re.compile(r"[^\W_]*\d(?:[^\W_]|[.+-](?=\d))*")
_WORD = re.compile(r"[^\W_]+")
_GAPS = re.compile(rf"{GAP}(?:[\s,;:.()\[\]{{}}/|='\"-]*{GAP})+")

_OF_LIBRARIES = frozenset(
    """
    InvalidArgumentError NotFoundError UnimplementedError InternalError UnknownError
    FailedPreconditionError ResourceExhaustedError OutOfRangeError AbortedError
    AlreadyExistsError CancelledError DataLossError DeadlineExceededError
    PermissionDeniedError UnauthenticatedError UnavailableError OperatorNotAllowedInGraphError
    InaccessibleTensorError StagingError LinAlgError AxisError ComplexWarning
    """.split()
)


def withheld(sentence: Sentence) -> Sentence:
    """``sentence`` with what is too large or too long for a person in it left out."""
    values = {name: _value(value) for name, value in sentence.values.items()}
    return Sentence(sentence.template, values)


def error_type(name: str) -> str:
    """The name of an error, if it is Python's or a library's own; a learner's class may be
    called anything."""
    known = getattr(builtins, name, None)
    if isinstance(known, type) and issubclass(known, BaseException):
        return name
    return name if name in _OF_LIBRARIES else "Exception"


def error_message(text: str) -> str:
    """The words of an error, without its numbers."""
    return _short(_NUMBER.sub(lambda found: _kept(found.group()), text))


def place(file: str, module: str) -> str:
    """The file that an error is in, if it is the one of the exercise; empty if it is not."""
    whole, cell, number = file.partition(", code cell ")
    path = PurePosixPath(whole)
    known = path.stem == module and path.suffix in (".py", ".ipynb")
    return f"{path.name}{cell}{number[:6]}" if known else ""


def raised(reply: Raised, module: str) -> Raised:
    """``reply`` without what learner code may have written into it. ``module`` is the
    exercise's."""
    because = reply.because
    if because is not None:
        because = msgspec.structs.replace(
            because,
            type=error_type(because.type),
            message=error_message(because.message),
            frame=_frame(because.frame, module),
        )
    return msgspec.structs.replace(
        reply,
        type=error_type(reply.type),
        message=error_message(reply.message),
        frames=tuple(_frame(frame, module) for frame in reply.frames[-1:]),
        because=because,
    )


def _frame(frame: Frame, module: str) -> Frame:
    return Frame(place(frame.file, module), frame.line, "", _stub_line(frame.source))


def _stub_line(source: str) -> str:
    return "raise NotImplementedError" if "NotImplementedError" in source else GAP


class _Gap(str):
    """Stands for a number as well, in whatever way that would be written."""

    def __format__(self, spec: str) -> str:
        return str(self)


def _value(value: Value) -> Value:
    if isinstance(value, Sentence):
        return withheld(value)
    if isinstance(value, str):
        return _short(re.sub(r"\d{7,}", GAP, value))
    if isinstance(value, float):
        return value if abs(value) < _LARGEST and round(value, 4) == value else _Gap(GAP)
    return value if abs(value) < _LARGEST else _Gap(GAP)


def _kept(word: str) -> str:
    return word if _KNOWN.fullmatch(word) else GAP


def _not_long(word: str) -> str:
    return word if len(word) <= _LONGEST_WORD else GAP


def _short(text: str) -> str:
    text = _WORD.sub(lambda found: _not_long(found.group()), text)
    text = _GAPS.sub(GAP, text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + GAP
