"""Mutants that live because they are right: each with the reason, in writing."""

from __future__ import annotations

import tomllib

from grader.course import Course
from grader.words import Trouble, say


def read_survivors(course: Course) -> dict[str, str]:
    """The reason by a mutant's name, from ``tests/gallery/equivalent/MODULE.toml``.

    ``[[mutant]]`` tables with ``exercise``, ``change`` and ``why``.

    Raises:
        Trouble: a file cannot be understood.
    """
    found = {}
    for path in sorted((course.root / "tests" / "gallery" / "equivalent").glob("*.toml")):
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
            for entry in table.get("mutant", []):
                found[f"mutant/{entry['exercise']}: {entry['change']}"] = str(entry["why"])
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
    return found
