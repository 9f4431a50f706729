"""Named mistakes and the sentence that helps with each: ``tests/misconceptions/``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from grader.words import Trouble, say


@dataclass(frozen=True)
class Misconception:
    """A mistake that people make, in words for who made it."""

    sentence: str
    raises: re.Pattern[str] | None = None
    """What Python says when it ends in an error; None: only a check can tell."""


def read_misconceptions(root: Path) -> dict[str, Misconception]:
    """Every misconception of the course by its id, ``module.name``.

    ``tests/misconceptions/casting.toml`` holds lines ``name = "One or two sentences."``,
    or tables for those that an error gives away, by a regular expression that is searched
    for in ``TypeOfError: first line of its message``::

        [method]
        sentence = "A tensor has no method astype; tf.cast does that."
        raises = "has no attribute 'astype'"

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
        for name, entry in table.items():
            found[f"{path.stem}.{name}"] = _read(path, name, entry)
    return found


def given_away(known: Mapping[str, Misconception], module: str, error: str) -> str:
    """The id of the misconception that this error gives away, one of ``module``'s own if
    there is one; empty if none does. ``error`` is ``TypeOfError: message``."""
    own = [id for id in known if id.startswith(f"{module}.")]
    others = [id for id in known if not id.startswith(f"{module}.")]
    for id in own + others:
        pattern = known[id].raises
        if pattern is not None and pattern.search(error):
            return id
    return ""


def _read(path: Path, name: str, entry: object) -> Misconception:
    if isinstance(entry, str):
        return Misconception(" ".join(entry.split()))
    if not isinstance(entry, dict) or set(entry) != {"sentence", "raises"}:
        raise Trouble(
            say(
                "{path}: {name} must be a text, or a table with sentence and raises.",
                path=str(path),
                name=name,
            )
        )
    try:
        pattern = re.compile(str(entry["raises"]))
    except re.error as error:
        raise Trouble(
            say(
                "{path}: what {name} raises is no regular expression: {why}.",
                path=str(path),
                name=name,
                why=str(error),
            )
        ) from None
    return Misconception(" ".join(str(entry["sentence"]).split()), pattern)
