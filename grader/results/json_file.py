"""Results as JSON: everything that is known, for other programs. ``read.py`` reads it back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import msgspec

from grader.checks.verdict import Explanation
from grader.course import Course
from grader.judge.drawing import packed
from grader.judge.report import Report, Result, Scored
from grader.policy.class_marks import ClassMarks
from grader.policy.mark import Mark
from grader.results.document import (
    VERSION,
    CheckJson,
    FrameJson,
    MarkJson,
    ReportJson,
    ResultsJson,
    WhyJson,
)
from grader.results.sentence_json import sentence_json, words_json


def json_text(
    course: Course,
    scored: Sequence[Scored],
    marks: ClassMarks | None = None,
    folder: Path | None = None,
) -> str:
    """The whole file. Reports come in the order of learners; times stand apart from them.

    ``folder`` is the class's: it says where overrides are found when marks are handed back.
    """
    marks = marks or ClassMarks()
    document = ResultsJson(
        version=VERSION,
        course=course.title,
        optional=tuple(one.id for one in course.exercises if course.is_optional(one)),
        reports=tuple(_report(one.report) for one in scored),
        seconds={one.report.learner: round(one.seconds, 3) for one in scored},
        folder=str(folder.resolve()) if folder else None,
        handed_in=dict(marks.handed_in),
        marks={learner: _mark(one) for learner, one in marks.marks.items()},
    )
    built = msgspec.to_builtins(document)
    return json.dumps(built, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _mark(mark: Mark) -> MarkJson:
    return MarkJson(
        points=mark.points,
        of=mark.of,
        passed=mark.passed,
        final=mark.final,
        deductions=tuple(map(sentence_json, mark.deductions)),
        overrides=mark.overrides,
    )


def _report(report: Report) -> ReportJson:
    return ReportJson(
        learner=report.learner,
        points=report.earned,
        of=report.points,
        final=not report.faults,
        isolation=report.isolation,
        seed=report.seed,
        problem=sentence_json(report.problem) if report.problem else None,
        notes=tuple(map(sentence_json, report.notes)),
        signs=tuple(map(sentence_json, report.signs)),
        checks=tuple(map(_result, report.results)),
        left_out=tuple(map(sentence_json, report.left_out)),
    )


def _result(result: Result) -> CheckJson:
    why = result.explanation
    return CheckJson(
        check=result.check.id,
        exercise=result.check.exercise,
        visible=result.check.visibility == "visible",
        outcome=result.outcome.value,
        points=result.earned,
        of=result.points,
        sentence=why.headline.text() if why else None,
        for_learner=why.shown_to_learner.text() if why else None,
        misconception=(why.misconception or None) if why else None,
        why=_why(why) if why else None,
        drawing=packed(result.drawing) if result.drawing else None,
    )


def _why(why: Explanation) -> WhyJson:
    return WhyJson(
        headline=sentence_json(why.headline),
        public=sentence_json(why.public) if why.public is not None else None,
        called=words_json(why.called),
        came_back=words_json(why.came_back),
        misconception=why.misconception,
        frames=tuple(
            FrameJson(one.file, one.line, one.function, one.source) for one in why.frames
        ),
        error=why.error,
    )
