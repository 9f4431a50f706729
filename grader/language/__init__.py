"""The language that a learner reads: its catalogues, its particles, its wide letters."""

from grader.language.language import ENGLISH, Language, known_languages, open_language

__all__ = ["ENGLISH", "Language", "known_languages", "open_language"]
