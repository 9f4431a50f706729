"""What the gate cannot know by itself, in writing: mutants that live because they are right,
sentences that leave something open, what an example takes for given."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

from grader.course import Course
from grader.words import Trouble, say


def read_survivors(course: Course) -> dict[str, str]:
    """The reason by a mutant's name, from ``tests/gallery/equivalent/MODULE.toml``.

    ``[[mutant]]`` tables with ``exercise``, ``change`` and ``why``.

    Raises:
        Trouble: a file cannot be understood.
    """
    return {
        f"mutant/{entry['exercise']}: {entry['change']}": entry["why"]
        for entry in _tables(course, "mutant", ("exercise", "change", "why"))
    }


def read_free(course: Course) -> dict[str, list[str]]:
    """By exercise: what its docstring says and no answer can break, since it leaves something
    open. ``[[free]]`` tables with ``exercise``, ``says`` and ``why``.

    Raises:
        Trouble: a file cannot be understood.
    """
    found: dict[str, list[str]] = {}
    for entry in _tables(course, "free", ("exercise", "says", "why")):
        found.setdefault(entry["exercise"], []).append(entry["says"])
    return found


def read_given(course: Course) -> dict[str, str]:
    """By exercise: code that makes what the examples of its docstring take for given.
    ``[[given]]`` tables with ``exercise`` and ``code``.

    Raises:
        Trouble: a file cannot be understood.
    """
    tables = _tables(course, "given", ("exercise", "code"))
    return {entry["exercise"]: entry["code"] for entry in tables}


def _tables(course: Course, kind: str, keys: tuple[str, ...]) -> Iterator[dict[str, str]]:
    for path in sorted((course.root / "tests" / "gallery" / "equivalent").glob("*.toml")):
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
            yield from [{key: str(one[key]) for key in keys} for one in table.get(kind, [])]
        except (
            OSError,
            UnicodeDecodeError,
            tomllib.TOMLDecodeError,
            KeyError,
            TypeError,
        ) as error:
            raise Trouble(
                say("{path} cannot be understood: {why}.", path=str(path), why=str(error))
            ) from None
