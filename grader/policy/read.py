"""``[policy]`` of ``course.toml``, read. What is not understood is refused, never left out."""

from __future__ import annotations

import enum
import math
import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from grader.course import Course
from grader.nearest import instead, nearest
from grader.policy.policy import Answers, Counts, Hidden, Late, PercentOf, Policy, Show
from grader.words import Sentence, Trouble, say

_TABLE = "policy"


def read_policy(course: Course) -> Policy:
    """The course's policy; without ``[policy]`` a mark is the sum of the checks' points.

    Raises:
        Trouble: a key or a value is not understood; the sentence names the nearest right one.
    """
    path = course.root / "course.toml"
    with open(path, "rb") as file:  # Course.open has read it already
        document = tomllib.load(file)
    for key in document:
        if key != _TABLE and nearest(key, [_TABLE]):
            raise _wrong(path, key, "course.toml", [_TABLE])
    table = _is_table(path, _TABLE, document.get(_TABLE, {}))
    zone = _zone(path, table.get("zone"))
    when = partial(_when, zone=zone)
    number = partial(_number, above=0.0)
    late = {
        "percent_per_day": partial(_number, most=100),
        "percent_of": partial(_choice, kind=PercentOf),
        "percent_at_most": partial(_number, most=100),
        "grace_minutes": _number,
        "cut_off_days": number,
        "free_days": _count,
    }
    show = {
        "hidden_checks": partial(_choice, kind=Hidden),
        "answers": partial(_choice, kind=Answers),
        "answers_from": when,
        "answers_until": when,
    }
    fields = {
        "points": partial(_points, course=course),
        "pass_mark": partial(_number, most=100),
        "counts": partial(_choice, kind=Counts),
        "due": when,
        "zone": lambda path, name, value: zone,
        "late": lambda path, name, value: Late(**_read(path, name, value, late)),
        "show": lambda path, name, value: Show(**_read(path, name, value, show)),
    }
    policy = Policy(**_read(path, _TABLE, table, fields))
    if policy.late != Late() and policy.due is None:
        raise _trouble(path, f"{_TABLE}.late", say("there is no 'due' to be later than"))
    return policy


_Reader = Callable[[Path, str, Any], Any]


def _read(path: Path, table: str, given: Any, fields: Mapping[str, _Reader]) -> dict[str, Any]:
    for key in _is_table(path, table, given):
        if key not in fields:
            raise _wrong(path, key, f"[{table}]", fields)
    return {key: fields[key](path, f"{table}.{key}", value) for key, value in given.items()}


def _number(
    path: Path,
    name: str,
    value: Any,
    above: float = -1.0,
    most: float = math.inf,
) -> float:
    kind = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not kind or not math.isfinite(value) or not max(above, -1e-300) < value <= most:
        want = say("it must be a number above 0") if above == 0 else say("it must be 0 or more")
        if most < math.inf:
            want = say("it must be a number from 0 to {most}", most=most)
        raise _trouble(path, name, want)
    return float(value)


def _count(path: Path, name: str, value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _trouble(path, name, say("it must be a whole number, 0 or more"))
    return value


def _choice(path: Path, name: str, value: Any, kind: type[enum.Enum]) -> enum.Enum:
    known = [one.value for one in kind]
    if value not in known:
        raise _wrong(path, str(value), name, known)
    return kind(value)


def _zone(path: Path, value: Any) -> ZoneInfo | None:
    if value is None:
        return None
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, TypeError, OSError):
        raise _trouble(
            path,
            f"{_TABLE}.zone",
            say("{zone} is no time zone of this machine, such as Asia/Seoul", zone=str(value)),
        ) from None


def _when(path: Path, name: str, value: Any, zone: ZoneInfo | None) -> datetime:
    if not isinstance(value, datetime) and isinstance(value, (date, time)):
        raise _trouble(path, name, say("give a date with a time of day"))
    if not isinstance(value, datetime):
        raise _trouble(path, name, say("write it as 2026-12-01T23:59:00+09:00, unquoted"))
    if value.tzinfo is not None:
        return value
    if zone is None:
        raise _trouble(
            path,
            name,
            say("it has no time zone; add its offset (+09:00), or zone under [policy]"),
        )
    return value.replace(tzinfo=zone)


def _points(path: Path, name: str, value: Any, course: Course) -> dict[str, float]:
    names = (*course.modules, *(one.id for one in course.exercises))
    found = {}
    for key, points in _flat(_is_table(path, name, value)).items():
        if key not in names:
            raise _wrong(path, key, f"[{name}]", names)
        found[key] = _number(path, f"{name}.{key}", points)
    for key in found:
        module, dot, _ = key.partition(".")
        if dot and module in found:
            raise _trouble(
                path,
                name,
                say("give points to {module} or to {key}, not to both", module=module, key=key),
            )
    if found and not any(found.values()):
        raise _trouble(path, name, say("not everything can be worth nothing"))
    return found


def _flat(table: Mapping[str, Any]) -> dict[str, Any]:
    """To TOML, ``casting.to_float32 = 3`` without quotes is a table in a table."""
    flat: dict[str, Any] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat.update({f"{key}.{inner}": points for inner, points in value.items()})
        else:
            flat[key] = value
    return flat


def _is_table(path: Path, name: str, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _trouble(path, name, say("it must be a table, [{name}]", name=name))
    return value


def _wrong(path: Path, key: str, where: str, known) -> Trouble:
    return Trouble(
        say(
            "{path}: there is no {key!r} in {where}. {instead}",
            path=str(path),
            key=key,
            where=where,
            instead=instead(key, known),
        )
    )


def _trouble(path: Path, name: str, fault: Sentence) -> Trouble:
    return Trouble(say("{path}: {name}: {fault}.", path=str(path), name=name, fault=fault))
