"""Whether a release holds a line that learners must not see.

A line is *secret* if it stands in a hidden check, in a gallery, or in a region of
``solutions/`` between the markers, and *distinctive* if it is nowhere among what learners
may read: the rest of ``solutions/``, visible checks, misconceptions and the kit. Bytecode is
looked into for the functions that secret files define.
"""

from __future__ import annotations

import json
import marshal
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import CodeType

from grader.authoring.regions import BEGIN, END
from grader.course import Course
from grader.release.kit import ROOT

_SHORTEST = 12
"""Shorter lines (``return x``) say nothing about where they come from."""
_PYC_HEADER = 16


@dataclass(frozen=True)
class Leak:
    """A secret line in a file of the release, and the file it is from."""

    file: PurePosixPath
    line: str
    source: str


def secret_lines(course: Course) -> dict[str, str]:
    """Every distinctive secret line of the course, and the file that it is in."""
    public: list[str] = []
    secret: dict[str, str] = {}
    for path in sorted(course.solutions_dir.rglob("*.py")):
        inside, outside = _regions(_text(path))
        public += outside
        secret |= {line: _shown(course, path) for line in inside}
    for path in _hidden_files(course):
        secret |= {_bare(line): _shown(course, path) for line in _text(path).splitlines()}
    for folder in (course.visible_dir, course.root / "tests" / "misconceptions", ROOT):
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".py", ".toml", ".po"):
                public += _text(path).splitlines()
    known = "\n".join(_bare(line) for line in public)
    return {
        line: source
        for line, source in secret.items()
        if len(line) >= _SHORTEST and line not in known
    }


def leaks(files: Mapping[PurePosixPath, bytes], course: Course) -> Iterator[Leak]:
    """Every place where one of the files holds what is secret, one a file and source."""
    secret = secret_lines(course)
    codes = _secret_code(course)
    for file, content in sorted(files.items()):
        found: dict[str, str] = {}
        text = _readable(file, content)
        for line in {line for line in secret if line in text}:
            found.setdefault(secret[line], line)
        if file.suffix in (".pyc", ".pyo"):
            for code in _code_objects(_loaded(content)):
                if _sign(code) in codes:
                    found.setdefault(codes[_sign(code)], code.co_name)
        yield from (Leak(file, line, source) for source, line in sorted(found.items()))


def _hidden_files(course: Course) -> Iterator[Path]:
    for folder in (course.hidden_dir, course.root / "tests" / "gallery"):
        yield from sorted(path for path in folder.rglob("*.py"))


def _regions(text: str) -> tuple[list[str], list[str]]:
    """The bare lines inside and outside of the regions of solutions."""
    inside: list[str] = []
    outside: list[str] = []
    lines = outside
    for line in map(_bare, text.splitlines()):
        if line in (_bare(BEGIN), _bare(END)):
            lines = inside if line == _bare(BEGIN) else outside
        else:
            lines.append(line)
    return inside, outside


def _bare(line: str) -> str:
    """Without what a comment, a list or an indentation puts around it."""
    return line.strip().lstrip("#").strip()


def _readable(file: PurePosixPath, content: bytes) -> str:
    """The bytes as text, as somebody would read them in a notebook or an editor."""
    text = content.decode("utf-8", "replace")
    if file.suffix != ".ipynb":
        return text
    try:
        return "\n".join(_texts(json.loads(text)))
    except ValueError:
        return text


def _texts(value: object) -> Iterator[str]:
    """Every text in JSON; a list of texts is one, as in a notebook's cells."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, below in value.items():
            yield from (name, *_texts(below))
    elif isinstance(value, list):
        if all(isinstance(one, str) for one in value):
            yield "".join(value)
        else:
            for below in value:
                yield from _texts(below)


def _secret_code(course: Course) -> dict[bytes, str]:
    """The functions that secret files define, by what the compiler makes of each."""
    found = {}
    for path in [*sorted(course.solutions_dir.rglob("*.py")), *_hidden_files(course)]:
        try:
            code = compile(_text(path), "", "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            continue  # a gallery of attacks may hold anything
        for one in _code_objects(code):
            if one.co_name != "<module>":
                found[_sign(one)] = _shown(course, path)
    visible = (path for folder in (course.visible_dir, ROOT) for path in folder.rglob("*.py"))
    for path in visible:
        for one in _code_objects(compile(_text(path), "", "exec", dont_inherit=True)):
            found.pop(_sign(one), None)
    return found


def _loaded(content: bytes) -> object:
    try:
        return marshal.loads(content[_PYC_HEADER:])
    except (EOFError, ValueError, TypeError):
        return None


def _code_objects(code: object) -> Iterable[CodeType]:
    if isinstance(code, CodeType):
        yield code
        for constant in code.co_consts:
            yield from _code_objects(constant)


def _sign(code: CodeType) -> bytes:
    """Wherever the function stands and whatever its file is called."""
    constants = [str(one) for one in code.co_consts if not isinstance(one, CodeType)]
    parts = (code.co_name, code.co_names, code.co_varnames, constants)
    return code.co_code + repr(parts).encode("utf-8", "backslashreplace")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _shown(course: Course, path: Path) -> str:
    return path.relative_to(course.root).as_posix()
