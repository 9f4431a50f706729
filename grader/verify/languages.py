"""The rule about languages: every text that a learner reads, in each one demanded."""

from __future__ import annotations

from collections.abc import Iterator

from grader.course import Course
from grader.language import known_languages
from grader.language.language import SOURCE
from grader.translating import course_catalogues
from grader.verify.fault import Fault
from grader.words import say


def language_faults(course: Course, modules: tuple[str, ...]) -> Iterator[Fault]:
    """Texts of these modules that are missing, stale or broken in a language that the course
    demands, and languages that the kit itself does not speak.

    Raises:
        Trouble: a source or a catalogue cannot be read at all.
    """
    for code in course.demands.languages:
        if code not in known_languages():
            yield Fault(
                "languages",
                say(
                    "course.toml demands {code!r}, which the kit itself does not speak: it "
                    "has {all}. Begin it with `grader translate --kit --lang {code}`.",
                    code=code,
                    all=", ".join(known_languages()),
                ),
            )
    demanded = tuple(code for code in course.demands.languages if code != SOURCE)
    for catalogue in course_catalogues(course, demanded) if demanded else ():
        for sentence in catalogue.faults(modules):
            yield Fault("languages", sentence)
