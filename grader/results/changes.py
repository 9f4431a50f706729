"""What changed between two runs over the same class: whose marks, and because of what."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.results.files import read_whole
from grader.words import Trouble, say

_VERSIONS = (1, 2)
"""What is compared has the same names in both."""


@dataclass(frozen=True)
class Change:
    """One learner's points before and after; None where there is no report of theirs."""

    learner: str
    before: float | None
    after: float | None
    checks: tuple[str, ...] = ()
    """``hidden/casting/to_float32/test_dtype: wrong -> passed``, one a check that changed."""


def read_reports(path: Path) -> dict[str, Mapping[str, Any]]:
    """The reports in a file that ``grader score --json`` wrote, by learner.

    Raises:
        Trouble: it is no such file.
    """
    data = read_whole(path)
    try:
        document = json.loads(data.decode("utf-8"))
        if document["version"] not in _VERSIONS:
            raise Trouble(
                say(
                    "{path} is of version {got} of this file; versions {known} are known. "
                    "Score the class again with --json.",
                    path=str(path),
                    got=str(document["version"]),
                    known=" and ".join(map(str, _VERSIONS)),
                )
            )
        return {report["learner"]: report for report in document["reports"]}
    except (ValueError, LookupError, TypeError):
        raise Trouble(
            say("{path} is not a file that `grader score --json` wrote.", path=str(path))
        ) from None


def changes(
    before: Mapping[str, Mapping[str, Any]], after: Mapping[str, Mapping[str, Any]]
) -> tuple[Change, ...]:
    """Every learner whose points or outcomes are not the same, by name."""
    found = []
    for learner in sorted({*before, *after}):
        old, new = before.get(learner), after.get(learner)
        checks = _checks(old or {}, new or {}) if old and new else ()
        one = Change(
            learner, old["points"] if old else None, new["points"] if new else None, checks
        )
        if checks or one.before != one.after:
            found.append(one)
    return tuple(found)


def _checks(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[str, ...]:
    one = {check["check"]: check["outcome"] for check in old["checks"]}
    other = {check["check"]: check["outcome"] for check in new["checks"]}
    return tuple(
        f"{id}: {one.get(id, 'no such check')} -> {other.get(id, 'no such check')}"
        for id in dict.fromkeys([*one, *other])
        if one.get(id) != other.get(id)
    )
