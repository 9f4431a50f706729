"""Times as sources write them. Whatever cannot be read is unknown."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from grader.words import Trouble, say

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ENGLISH = re.compile(
    r"(?P<day>\d{1,2})\s+(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{4}),?\s+"
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})?\s*(?P<half>[AaPp]\.?[Mm])?"
)
_KOREAN = re.compile(
    r"(?P<year>\d{4})년\s*(?P<month>\d{1,2})월\s*(?P<day>\d{1,2})일.*?"
    r"(?P<half>오전|오후)?\s*(?P<hour>\d{1,2}):(?P<minute>\d{2})"
)
# nbgrader writes the zone's name. Abbreviations mean several zones each, but for these.
_ABBREVIATIONS = {
    "UTC": timezone.utc,
    "GMT": timezone.utc,
    "Z": timezone.utc,
    "KST": timezone(timedelta(hours=9), "KST"),
}


_ISO = re.compile(
    r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d([.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d(:\d\d)?)?"
)


def iso(written: str) -> datetime | None:
    """A time in ISO 8601; ``None`` if it is none.

    Python 3.11's ``fromisoformat`` takes any letters after a fraction of six figures for
    UTC, so the form is looked at first.
    """
    written = written.strip()
    try:
        if _ISO.fullmatch(written):
            return datetime.fromisoformat(re.sub(r"\s+(?=[Z+-])", "", written))
    except ValueError:
        pass
    return None


def zone(name: str) -> tzinfo:
    """The time zone of that IANA name.

    Raises:
        Trouble: there is none, or this machine does not know it.
    """
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        raise Trouble(
            say(
                "{name!r} is not a time zone known here. Name one like Asia/Seoul or UTC.",
                name=name,
            )
        ) from None


def timestamp(written: str) -> datetime | None:
    """The content of nbgrader's ``timestamp.txt``: ``2026-03-02 14:59:00.000000 UTC``.

    nbgrader itself takes a time without a zone for UTC (``nbgrader.utils.parse_utc``).
    """
    written = written.strip()
    time = iso(written)
    if time is not None:
        return time if time.tzinfo else time.replace(tzinfo=timezone.utc)
    first, _, name = written.rpartition(" ")
    time = iso(first)
    try:
        where = _ABBREVIATIONS.get(name.upper()) or ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return None
    return None if time is None or time.tzinfo else time.replace(tzinfo=where)


def worded(written: str, where: tzinfo | None) -> datetime | None:
    """A time as Moodle words it, in English or Korean, or in ISO 8601.

    Args:
        written: ``Monday, 2 March 2026, 11:59 PM``, ``2026년 3월 2일, 월요일, 오후 11:59``.
        where: the zone it was written in; ``None`` is that of this computer.
    """
    time = iso(written) or _taken_apart(written)
    if time is None or time.tzinfo is not None:
        return time
    # Not astimezone(where): that would take a time for this computer's.
    return time.astimezone() if where is None else time.replace(tzinfo=where)


def _taken_apart(written: str) -> datetime | None:
    found = _KOREAN.search(written) or _ENGLISH.search(written)
    if found is None:
        return None
    month = found["month"]
    hour, half = int(found["hour"]), (found["half"] or "").lower().replace(".", "")
    if half in ("pm", "오후"):
        hour = hour % 12 + 12
    elif half in ("am", "오전"):
        hour %= 12
    try:
        number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
        return datetime(
            int(found["year"]), number, int(found["day"]), hour, int(found["minute"])
        )
    except ValueError:
        return None
