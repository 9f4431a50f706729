"""The JSON document of results, version 2: its types, from which its schema is made.

What a check knows stays structured: a sentence is a template and its values, beside its
English text. So feedback can be made of it later, in the language of whoever reads it.
"""

from __future__ import annotations

import json
from typing import Annotated, Literal, Optional, Union

import msgspec

from grader.collecting.collected import Collected
from grader.policy.override import Override

VERSION = 2

Number = Annotated[float, msgspec.Meta(ge=0)]


def _described(kind, text: str):
    """The type, with what the schema is to say of it."""
    return Annotated[kind, msgspec.Meta(description=text)]


Earned = _described(Number, "What was earned.")
Most = _described(Number, "The most that could be earned.")


class SentenceJson(msgspec.Struct, frozen=True, omit_defaults=True):
    """A message: an English template in the manner of `str.format`, its values, and the text
    that they make."""

    text: str
    template: str
    values: dict[str, Union[bool, int, float, str, SentenceJson]] = {}
    not_finite: _described(
        dict[str, Literal["nan", "inf", "-inf"]], "Values that JSON has no numbers for."
    ) = {}


WordsJson = Union[str, SentenceJson]


class FrameJson(msgspec.Struct, frozen=True):
    """One of the learner's own lines in a traceback."""

    file: str
    line: int
    function: str
    source: str


class WhyJson(msgspec.Struct, frozen=True):
    """Why a check did not pass. `headline` may name what was wanted: it is for instructors."""

    headline: SentenceJson
    public: _described(
        Optional[SentenceJson],
        "The same without what was wanted; null if the headline holds nothing of it.",
    )
    called: WordsJson
    came_back: WordsJson
    misconception: str
    frames: tuple[FrameJson, ...]
    error: str


class CheckJson(msgspec.Struct, frozen=True, omit_defaults=True):
    """One check on one submission."""

    check: Annotated[str, msgspec.Meta(pattern="^(visible|hidden)/[^/]+/[^/]+/.+$")]
    exercise: str
    visible: bool
    outcome: Literal[
        "passed",
        "wrong",
        "error",
        "missing",
        "timed out",
        "out of memory",
        "crashed",
        "exited early",
        "to do",
        "flaky",
        "grader fault",
    ]
    points: Earned
    of: Most
    sentence: _described(Optional[str], "Why it did not pass, in English, for instructors.")
    for_learner: _described(Optional[str], "The same without what was wanted.")
    misconception: Optional[str]
    why: Optional[WhyJson]
    drawing: _described(
        Optional[str],
        "The figure that a visible check looked at, made small: msgpack, deflated, in base64.",
    ) = None


class ReportJson(msgspec.Struct, frozen=True):
    """All results of one submission, and how it was run."""

    learner: str
    points: Earned
    of: Most
    final: _described(
        bool, "False if a check came to no verdict, which is never counted as the learner's."
    )
    isolation: str
    seed: str
    problem: Optional[SentenceJson]
    notes: tuple[SentenceJson, ...]
    signs: tuple[SentenceJson, ...]
    checks: tuple[CheckJson, ...]
    left_out: _described(
        tuple[SentenceJson, ...],
        "Those of the notes that name work which was not graded, while the rest was.",
    ) = ()


class MarkJson(msgspec.Struct, frozen=True):
    """What counts of one submission, by the course's policy at the time of the run."""

    points: Earned
    of: Most
    passed: _described(Optional[bool], "Null: the course has no pass mark.")
    final: bool
    deductions: tuple[SentenceJson, ...]
    overrides: tuple[Override, ...]


class ResultsJson(msgspec.Struct, frozen=True):
    """What `grader score --json` writes. Times stand apart from reports, which can so be
    compared with another run's."""

    version: Literal[2]
    course: str
    optional: _described(tuple[str, ...], "The exercises that a learner may leave out.")
    reports: tuple[ReportJson, ...]
    seconds: _described(dict[str, Number], "By learner, rounded to milliseconds.")
    folder: _described(Optional[str], "The folder that was scored.") = None
    handed_in: _described(
        dict[str, Collected], "By learner: what `grader collect` found out."
    ) = {}
    marks: _described(dict[str, MarkJson], "By learner.") = {}


def schema_text() -> str:
    """The JSON Schema of the document, as it is published in ``schema.json``."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Results of grader score, version {VERSION}",
        **msgspec.json.schema(ResultsJson),
    }
    for type_ in schema["$defs"].values():
        type_["description"] = " ".join(type_["description"].split())
    return json.dumps(schema, indent=1) + "\n"
