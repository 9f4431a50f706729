"""Named mistakes and the sentence that helps with each: ``tests/misconceptions/``."""

from __future__ import annotations

import tomllib
from pathlib import Path

from grader.words import Trouble, say


def read_misconceptions(root: Path) -> dict[str, str]:
    """Every misconception of the course by its id, ``module.name``.

    ``tests/misconceptions/casting.toml`` holds lines ``name = "One or two sentences."``.

    Raises:
        Trouble: one of the files cannot be understood.
    """
    found = {}
    for path in sorted((root / "tests" / "misconceptions").glob("*.toml")):
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise Trouble(
                say("{path} cannot be read: {why}.", path=str(path), why=str(error))
            ) from None
        for name, sentence in table.items():
            found[f"{path.stem}.{name}"] = " ".join(str(sentence).split())
    return found
