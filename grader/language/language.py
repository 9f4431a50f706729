"""One language: from an English template to what is read.

Two catalogues stand behind it: the kit's own words, which come with the kit, and the
course's (misconceptions, hints, sentences of its checks), which come with the course as
``locale/<code>.mo``. What neither holds stays English.
"""

from __future__ import annotations

import gettext
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from grader.language import particles
from grader.words import Sentence, Trouble, Words, say

KIT = Path(__file__).resolve().parent.parent / "locale"
"""The kit's catalogues: ``<code>/LC_MESSAGES/tensorlings.mo`` and its source, ``.po``."""
DOMAIN = "tensorlings"
SOURCE = "en"

_FINISH: dict[str, Callable[[str], str]] = {"ko": particles.settled}
"""What a language does to a sentence once its values stand in it."""


@dataclass(frozen=True)
class Language:
    """A language by its code; without catalogues it is English."""

    code: str = SOURCE
    catalogues: tuple[gettext.NullTranslations, ...] = ()

    def translate(self, template: str) -> str:
        """The template in this language, or as it is. This is no place for filled texts."""
        for catalogue in self.catalogues if template else ():
            found = catalogue.gettext(template)
            if found != template:
                return found
        return template

    def text(self, words: Words) -> str:
        """What is read: translated and filled in. A text that is no sentence is kept."""
        if not isinstance(words, Sentence):
            return words
        text = words.text(self.translate)
        finish = _FINISH.get(self.code)
        return finish(text) if finish else text

    def written_in(self, encoding: str | None) -> bool:
        """Whether a console of that encoding has the letters of this language."""
        try:
            self.translate(_SAMPLE).encode(encoding or "utf-8")
        except (UnicodeError, LookupError):
            return False
        return True


ENGLISH = Language()

_SAMPLE = say("to do").template


def known_languages() -> tuple[str, ...]:
    """The languages that the kit's own words are written in, English first."""
    found = (path.parent.parent.name for path in KIT.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return (SOURCE, *sorted(found))


def kit_catalogue(code: str, suffix: str = ".mo") -> Path:
    """Where the kit's own words in that language are."""
    return KIT / code / "LC_MESSAGES" / f"{DOMAIN}{suffix}"


def course_catalogue(root: Path, code: str, suffix: str = ".mo") -> Path:
    """Where a course's words in that language are."""
    return root / "locale" / f"{code}{suffix}"


def open_language(code: str, root: Path | None = None) -> Language:
    """The language ``code``, with the words of the course in ``root`` if it has some.

    Raises:
        Trouble: the kit does not know the language, or a catalogue is damaged.
    """
    if code == SOURCE:
        return ENGLISH
    if code not in known_languages():
        raise Trouble(
            say(
                "There is no language {code!r}. There is: {all}.",
                code=code,
                all=", ".join(known_languages()),
            )
        )
    paths = [kit_catalogue(code)]
    if root is not None and (own := course_catalogue(root, code)).is_file():
        paths.insert(0, own)
    return Language(code, tuple(_read(path) for path in paths))


def _read(path: Path) -> gettext.GNUTranslations:
    try:
        with path.open("rb") as file:
            return gettext.GNUTranslations(file)
    except (OSError, ValueError, struct.error) as error:
        raise Trouble(
            say("{path} cannot be read: {why}.", path=str(path), why=str(error))
        ) from None
