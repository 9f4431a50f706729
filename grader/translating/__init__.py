"""Further languages: what is to be translated, whether it is, and what comes of it.

English is the source. The kit's own words have their catalogues in ``grader/locale``, a
course's in its own ``locale``. For instructors and translators: this room needs babel.
What a learner reads a language with is ``grader.language``.
"""

from grader.translating.catalogue import Catalogue, course_catalogues, kit_catalogues
from grader.translating.generate import (
    generate,
    kept,
    modules,
    stale,
    translated_misconceptions,
    write,
)

__all__ = [
    "Catalogue",
    "course_catalogues",
    "generate",
    "kept",
    "kit_catalogues",
    "modules",
    "stale",
    "translated_misconceptions",
    "write",
]
