"""Results read back from the file that ``grader score --json`` wrote."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from grader.checks.verdict import Explanation, Outcome
from grader.collecting.collected import Collected
from grader.course.checks import Check
from grader.judge.drawing import unpacked
from grader.judge.report import Report, Result, Scored
from grader.policy.mark import Mark
from grader.results.document import (
    VERSION,
    CheckJson,
    MarkJson,
    ReportJson,
    ResultsJson,
    WhyJson,
)
from grader.tables.whole import read_whole
from grader.results.sentence_json import sentence, words
from grader.wire.messages import Frame
from grader.words import Trouble, say


@dataclass(frozen=True)
class Results:
    """A class that was scored."""

    course: str
    """The course's title."""
    optional: tuple[str, ...]
    """Ids of the exercises that a learner may leave out."""
    scored: tuple[Scored, ...]
    """In the order of the file, which is that of the learners' names."""
    folder: Path | None = None
    """The class's folder when it was scored; it may be gone."""
    handed_in: Mapping[str, Collected] = field(default_factory=dict)
    """By learner, as far as the class was collected with `grader collect`."""
    marks: Mapping[str, Mark] = field(default_factory=dict)
    """By learner, as they were when the class was scored."""


def read(path: Path) -> Results:
    """Everything that was known of each submission; only times are rounded, to milliseconds.

    Raises:
        Trouble: the file cannot be read, is damaged, of another version, or is none of ours.
    """
    data = read_whole(path)
    _check_version(path, data)
    try:
        document = msgspec.json.decode(data, type=ResultsJson)
        check_learners(one.learner for one in document.reports)
        return Results(
            document.course,
            document.optional,
            tuple(
                Scored(_report(one), document.seconds.get(one.learner, 0.0))
                for one in document.reports
            ),
            Path(document.folder) if document.folder is not None else None,
            document.handed_in,
            {learner: _mark(one) for learner, one in document.marks.items()},
        )
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Trouble(
            say(
                "{path} is damaged: {why}. Score the class again with --json.",
                path=str(path),
                why=str(error),
            )
        ) from None


def check_learners(learners: Iterable[str]) -> None:
    """See that no two reports are one learner's: one of them would get no mark.

    Raises:
        ValueError: two are.
    """
    for learner, count in Counter(learners).items():
        if count > 1:
            raise ValueError(f"it has {count} reports of {learner!r}")


def _check_version(path: Path, data: bytes) -> None:
    try:
        document = json.loads(data)
        version, _ = document["version"], document["reports"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise Trouble(
            say("{path} is not a file that `grader score --json` wrote.", path=str(path))
        ) from None
    if version != VERSION:
        raise Trouble(
            say(
                "{path} is of version {got} of this file; version {want} is wanted. "
                "Score the class again with --json; what did not change is not run again.",
                path=str(path),
                got=str(version),
                want=VERSION,
            )
        )


def _mark(kept: MarkJson) -> Mark:
    return Mark(
        points=kept.points,
        of=kept.of,
        passed=kept.passed,
        final=kept.final,
        deductions=tuple(map(sentence, kept.deductions)),
        overrides=kept.overrides,
    )


def _report(kept: ReportJson) -> Report:
    return Report(
        learner=kept.learner,
        results=tuple(map(_result, kept.checks)),
        isolation=kept.isolation,
        seed=kept.seed,
        notes=tuple(map(sentence, kept.notes)),
        problem=sentence(kept.problem) if kept.problem is not None else None,
        signs=tuple(map(sentence, kept.signs)),
        left_out=tuple(map(sentence, kept.left_out)),
    )


def _result(kept: CheckJson) -> Result:
    visibility, module, function, name = kept.check.split("/", 3)
    return Result(
        check=Check(visibility, module, function, name),
        outcome=Outcome(kept.outcome),
        points=kept.of,
        explanation=_why(kept.why) if kept.why is not None else None,
        drawing=unpacked(kept.drawing) if kept.drawing is not None else None,
    )


def _why(kept: WhyJson) -> Explanation:
    return Explanation(
        headline=sentence(kept.headline),
        public=sentence(kept.public) if kept.public is not None else None,
        called=words(kept.called),
        came_back=words(kept.came_back),
        misconception=kept.misconception,
        frames=tuple(
            Frame(one.file, one.line, one.function, one.source) for one in kept.frames
        ),
        error=kept.error,
    )
