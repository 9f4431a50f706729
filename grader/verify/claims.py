"""Rules about claims: what a docstring says must be held to by a check.

Every sentence of an exercise's docstring is a claim, what its arguments are left out. A wrong
answer of the gallery that breaks it, and nothing else if that can be had, quotes some words
of it::

    # breaks: it is not called here

The check that the answer names fails for it, so the claim is held to. A sentence that leaves
something open, and so cannot be broken, is listed with the reason as ``[[free]]`` in
``tests/gallery/equivalent/MODULE.toml``: ``exercise``, ``says``, ``why``.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence

from grader.course import Course
from grader.verify.fault import Fault
from grader.verify.gallery import Entry
from grader.words import say

_ARGUMENT = re.compile(r"`?\w+`?(?:(?:, | and )`?\w+`?)*: ")
_END = re.compile(r"(?<=[.;?!])\s+")
_NUMBER = re.compile(r"^\s*\d+\. ", re.M)
"""What stands in front of an item of a list."""


def claims_of(source: str, function: str) -> tuple[str, ...]:
    """What a docstring claims, a clause each: without examples and arguments."""
    found = []
    for paragraph in _docstring(source, function).split("\n\n"):
        if paragraph.lstrip().startswith(">>>"):
            continue
        for item in _NUMBER.split(paragraph):
            text = " ".join(item.split())
            if not _ARGUMENT.match(text):
                found += [clause.rstrip(";:. ") for clause in _END.split(text) if clause]
    return tuple(clause for clause in found if clause)


def claim_faults(
    course: Course,
    exercises: Sequence[str],
    entries: Sequence[Entry],
    free: Mapping[str, Sequence[str]],
    demanded: frozenset[str],
) -> Iterator[Fault]:
    """Claims that no wrong answer breaks, of the modules that demand it; and, everywhere,
    answers that say they break what the docstring does not claim.

    ``free`` has what is left open, by exercise.
    """
    for exercise in exercises:
        module, _, function = exercise.partition(".")
        source = (course.solutions_dir / f"{module}.py").read_text(encoding="utf-8")
        whole = _plain(_docstring(source, function))
        mine = [one for one in entries if one.exercise == exercise and one.kind == "wrong"]
        told = [(one, _plain(words)) for one in mine for words in one.breaks]
        for entry, words in told:
            if words not in whole:
                yield Fault(
                    "claims",
                    say(
                        "{path} breaks {words!r}, which the docstring of {exercise} does not "
                        "say. Quote words of it.",
                        path=entry.path.relative_to(course.root).as_posix(),
                        words=words,
                        exercise=exercise,
                    ),
                )
        quoted = [words for _, words in told]
        left_open = [_plain(says) for says in free.get(exercise, ())]
        for says in left_open:
            if says not in whole:
                yield Fault(
                    "claims",
                    say(
                        "tests/gallery/equivalent/{module}.toml: {says!r} is not in the "
                        "docstring of {exercise}. Take it out.",
                        module=module,
                        says=says,
                        exercise=exercise,
                    ),
                )
        if module not in demanded:
            continue
        for claim in claims_of(source, function):
            if not any(words in _plain(claim) for words in (*quoted, *left_open)):
                yield Fault(
                    "claims",
                    say(
                        "solutions/{module}.py: no wrong answer to {function} breaks "
                        '"{claim}". Write one into tests/gallery/wrong/{module}/{function}/ '
                        "that breaks only that, with a line `# breaks:` and words of it.",
                        module=module,
                        function=function,
                        claim=claim,
                    ),
                )


def _docstring(source: str, function: str) -> str:
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name == function:
            return ast.get_docstring(node) or ""
    return ""


def _plain(text: str) -> str:
    return " ".join(text.split()).lower().strip(" .;")
