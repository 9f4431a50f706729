"""The learner's language, without anything that an old Python does not have."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from grader.language import ENGLISH, Language, open_language
from grader.words import Trouble

ROOT = Path(__file__).resolve().parents[3]
"""The released folder: the kit lies in it."""


def spoken(wanted: str | None = None, root: Path = ROOT) -> Language:
    """As ``learner.speech.language_of``; whatever is wrong, there is English."""
    code = wanted or os.environ.get("TENSORLINGS_LANG") or course_language(root)
    try:
        language = open_language(code, root)
    except Trouble:
        return ENGLISH
    encoding = getattr(sys.stdout, "encoding", None)
    return language if language.written_in(encoding) else ENGLISH


def course_language(root: Path = ROOT) -> str:
    """The code that ``course.toml`` names. tomllib came with Python 3.11."""
    try:
        text = (root / "course.toml").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ENGLISH.code
    found = re.search(r'^language\s*=\s*"(\w+)"', text, re.MULTILINE)
    return found.group(1) if found else ENGLISH.code
