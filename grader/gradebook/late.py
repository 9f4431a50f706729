"""Late penalties, by the plugin that the course's settings name."""

from __future__ import annotations

import logging
from collections.abc import Callable

from grader.gradebook.course import NbgraderCourse
from grader.words import Trouble, say

Penalty = Callable[[str, float, float], float | None]
"""Student, score, seconds late: the points that are taken off, None for none."""


def penalty_of(course: NbgraderCourse) -> Penalty:
    """nbgrader's LateSubmissionPlugin, or the one in its place, with its settings.

    The penalty lies between 0 and the score, as nbgrader itself holds it.

    Raises:
        Trouble: the plugin cannot be loaded; later, it fails or gives no number.
    """
    from nbgrader.preprocessors import AssignLatePenalties

    try:
        preprocessor = AssignLatePenalties(config=course.config)
        preprocessor.log = logging.getLogger("grader.late")
        preprocessor.init_plugin()
        plugin = preprocessor.plugin_inst
    except Exception as error:
        raise _failed("AssignLatePenalties.plugin_class", error) from None

    def penalty(student: str, score: float, seconds: float) -> float | None:
        try:
            off = plugin.late_submission_penalty(student, score, seconds)
            return None if off is None else min(max(float(off), 0.0), score)
        except Exception as error:
            raise _failed(type(plugin).__name__, error) from None

    return penalty


def _failed(name: str, error: Exception) -> Trouble:
    return Trouble(
        say(
            "The plugin for late work, {name}, fails: {why}. Mend it or its settings in "
            "nbgrader_config.py; nothing was written.",
            name=name,
            why=f"{type(error).__name__}: {error}",
        )
    )
