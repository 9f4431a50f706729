"""Before pytest loads the kit: one sentence in place of a traceback, if it cannot."""

from __future__ import annotations

import importlib.util
import sys

from grader.language.width import filled
from grader.learner.doctor.speaking import spoken
from grader.words import Sentence, say

INSTALL = "python -m pip install -r requirements.txt"
_FIRST = (3, 11)
_NEEDED = ("msgspec", "numpy")
"""What the kit imports when pytest starts; the rest is missed by the exercises."""


def stop_if_missing() -> None:
    """End pytest with a sentence if the kit cannot be imported."""
    sentence = what_is_missing()
    if sentence is not None:
        print(filled(spoken().text(sentence)), file=sys.stderr)
        if sys.version_info >= _FIRST:
            for command in (INSTALL, "python -m grader.learner.doctor"):
                print(f"    {command}", file=sys.stderr)
        sys.exit(1)


def what_is_missing() -> Sentence | None:
    """Why this Python cannot run the kit, and the way out; None if it can."""
    version = sys.version_info[:2]
    if version < _FIRST:
        return say(
            "This is Python {version}, and 3.11, 3.12 or 3.13 is needed. Make the folder .venv "
            "anew with one of these, as README.md says.",
            version=".".join(map(str, version)),
        )
    names = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if names:
        return say(
            "Missing here: {names}. If there is a .venv in this folder, activate it; if not, "
            "README.md says how to make it. Then run the first of these lines; the second "
            "tells more.",
            names=", ".join(names),
        )
    return None
