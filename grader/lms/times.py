"""Times as sources write them. Whatever cannot be read is unknown."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from grader.submissions.names import normal
from grader.words import Trouble, say

_MONTHS = (
    "january januar enero janvier gennaio janeiro januari",
    "february februar febrero février febbraio fevereiro februari",
    "march märz marzo mars março maart",
    "april abril avril aprile",
    "may mai mayo maggio maio mei",
    "june juni junio juin giugno junho",
    "july juli julio juillet luglio julho",
    "august agosto août augustus",
    "september septiembre setiembre septembre settembre setembro",
    "october oktober octubre octobre ottobre outubro",
    "november noviembre novembre",
    "december dezember diciembre décembre dicembre dezembro",
)
"""In the languages of Moodle that are known here; Korean and Japanese have numbers."""
_NUMBERS = {
    word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()
}
_NUMBERS |= {words[:3]: number for number, words in enumerate(_MONTHS, start=1)} | {"sept": 9}
_CLOCK = re.compile(r"(?<!\d)(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.]\d{2})?(?!\d)")
_HALVES = re.compile(r"(?P<pm>\bp\.?\s?m\b|오후|午後)|(?P<am>\ba\.?\s?m\b|오전|午前)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_MONTH = re.compile(r"(\d{1,2})\s*[월月]")
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


def local(time: datetime, where: tzinfo | None) -> datetime:
    """A time without a zone, in that zone; ``None`` is that of this computer."""
    # Not astimezone(where): that would take a time for this computer's.
    return time.astimezone() if where is None else time.replace(tzinfo=where)


def zone_note(where: tzinfo | None) -> tuple[str, ...]:
    """What is to be said where names of files hold times without a zone."""
    if where is not None:
        return ()
    here = datetime.now().astimezone().tzname()
    return (
        f"The times in the names carry no zone: they are taken for this computer's ({here}). "
        "Name another with --zone.",
    )


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
    """A time as Moodle words it in the languages of ``moodle/words.py``, or in ISO 8601.

    Args:
        written: ``Monday, 2 March 2026, 11:59 PM``, ``2026년 3월 2일, 월요일, 오후 11:59``.
        where: the zone it was written in; ``None`` is that of this computer.
    """
    time = iso(written) or _taken_apart(written)
    if time is None or time.tzinfo is not None:
        return time
    return local(time, where)


def _taken_apart(written: str) -> datetime | None:
    """The one time that these words can mean: everything has its own form but the day, which
    is the only number that is left."""
    rest = normal(written).casefold()
    clock, half = _CLOCK.search(rest), _HALVES.search(rest)
    if clock is None:
        return None
    hour = int(clock["hour"])
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half["pm"] else 0)
    rest = rest.replace(clock.group(), " ", 1)
    year, month = _YEAR.search(rest), _MONTH.search(rest)
    if year is None:
        return None
    rest = rest.replace(year.group(), " ", 1)
    numbers = {_NUMBERS[word] for word in re.findall(r"[^\W\d_]+", rest) if word in _NUMBERS}
    if month is not None:
        numbers = {int(month[1])}
        rest = rest.replace(month.group(), " ", 1)
    days = re.findall(r"(?<!\d)\d+(?!\d)", rest)
    if len(numbers) != 1 or len(days) != 1:
        return None
    try:
        return datetime(int(year.group()), *numbers, int(days[0]), hour, int(clock["minute"]))
    except ValueError:
        return None
