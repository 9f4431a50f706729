"""Results as JSON: everything that is known, for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from grader.course import Course
from grader.judge.report import Report, Result, Scored

VERSION = 1


def json_text(course: Course, scored: Sequence[Scored]) -> str:
    """The whole file. Reports come in the order of learners; times stand apart from them."""
    document = {
        "version": VERSION,
        "course": course.title,
        "reports": [_report(one.report) for one in scored],
        "seconds": {one.report.learner: round(one.seconds, 3) for one in scored},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _report(report: Report) -> dict:
    return {
        "learner": report.learner,
        "points": report.earned,
        "of": report.points,
        "final": not report.faults,
        "isolation": report.isolation,
        "seed": report.seed,
        "problem": report.problem.text() if report.problem else None,
        "notes": [note.text() for note in report.notes],
        "checks": [_result(result) for result in report.results],
    }


def _result(result: Result) -> dict:
    why = result.explanation
    return {
        "check": result.check.id,
        "exercise": result.check.exercise,
        "visible": result.check.visibility == "visible",
        "outcome": result.outcome.value,
        "points": result.earned,
        "of": result.points,
        "sentence": why.headline.text() if why else None,
        "for_learner": why.shown_to_learner.text() if why else None,
        "misconception": (why.misconception or None) if why else None,
        "called": (why.called or None) if why else None,
        "came_back": (why.came_back or None) if why else None,
    }
