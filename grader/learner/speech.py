"""Which language a learner's ``pytest`` speaks, and a console that never refuses to print it.

The language is the course's, fixed when it was released. An instructor can ask for
another one: ``--lang``, or ``TENSORLINGS_LANG`` where no option can be given.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from grader.course import Course
from grader.language import ENGLISH, Language, open_language
from grader.words import Trouble

VARIABLE = "TENSORLINGS_LANG"


def language_of(course: Course | None, wanted: str | None) -> Language:
    """The language that is wanted, by an option or by the environment, else the course's.

    A console without its letters gets English, which can at least be read there.

    Raises:
        Trouble: there is no such language.
    """
    code = wanted or os.environ.get(VARIABLE) or (course.language if course else "")
    language = open_language(code or ENGLISH.code, course.root if course else None)
    encoding = getattr(sys.stdout, "encoding", None)
    return language if language.written_in(encoding) else ENGLISH


def language_of_help(folder: Path) -> Language:
    """The same before pytest has read its options, for their help. Troubles come later."""
    wanted = None
    for before, word in zip(["", *sys.argv], sys.argv):
        if before == "--lang":
            wanted = word
        elif word.startswith("--lang="):
            wanted = word.removeprefix("--lang=")
    try:
        course = Course.open(folder)
    except Trouble:
        course = None
    try:
        return language_of(course, wanted)
    except Trouble:
        return ENGLISH


def print_whatever_happens() -> None:
    """A letter that the console cannot show becomes a question mark, not a crash."""
    for stream in (sys.stdout, sys.stderr):
        if getattr(stream, "errors", None) == "strict" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
