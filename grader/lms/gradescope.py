"""Gradescope's "export submissions": ``submission_metadata.yml`` and ``submission_ID/``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone

from grader.lms import times
from grader.lms.download import Download
from grader.lms.entry import Entries, Entry, Handed
from grader.lms.lms import Asked, Lms
from grader.submissions.names import normal, shown
from grader.submissions.refused import LeftOut, Refused
from grader.words import Trouble, say

_METADATA = "submission_metadata.yml"
_MOST_BYTES = 64 << 20


def fits(download: Download) -> bool:
    """Whether Gradescope may have made it."""
    return any(found.path == _METADATA for found in download.files)


def entries(download: Download, asked: Asked, modules: tuple[str, ...]) -> Entries:
    """One entry a submitter; each of a group gets the group's files.

    Raises:
        Trouble: the metadata cannot be understood.
    """
    metadata = _metadata(download)
    made, nobodys, notes = [], [], []
    for top, founds in download.tops.items():
        if top == _METADATA:
            continue
        about = metadata.get(top)
        if not isinstance(about, Mapping):
            nobodys.append(top)
            continue
        files = tuple(
            Handed(found.path, found.path.partition("/")[2] or found.path, found)
            for found in founds
        )
        made += _of_submission(top, about, files)
    absent = [str(key) for key in metadata if key not in download.tops]
    if absent:
        notes.append(f"In {_METADATA} but without files: {', '.join(map(shown, absent[:5]))}.")
    return Entries(tuple(made), tuple(nobodys), tuple(notes))


def _of_submission(top: str, about: Mapping, files: tuple[Handed, ...]) -> list[Entry]:
    people = _get(about, "submitters")
    people = [each for each in people if isinstance(each, Mapping)] if _is_list(people) else []
    names = [_text(each, "name") for each in people]
    made = []
    for person in people or [{}]:
        name, sid, email = (_text(person, key) for key in ("name", "sid", "email"))
        others = [each for each in names if each != name]
        made.append(
            Entry(
                learner="_".join(
                    part for part in (name, sid or email.partition("@")[0]) if part
                )
                or top,
                entry=top,
                files=files,
                name=name,
                id=sid,
                email=email,
                submitted=_time(_get(about, "created_at")),
                team=top if len(people) > 1 else "",
                notes=(f"handed in together with {', '.join(map(shown, others))}",)
                if others
                else (),
            )
        )
    return made


def _metadata(download: Download) -> Mapping:
    try:
        import yaml
    except ImportError:
        raise Trouble(
            say(
                "{name} is read with the package PyYAML, which is not installed. "
                "Install the instructor's extra.",
                name=_METADATA,
            )
        ) from None
    (found,) = (found for found in download.files if found.path == _METADATA)
    # The loader in C is thirty times faster, and as safe: plain values only.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = found.read(_MOST_BYTES + 1)
        if len(data) <= _MOST_BYTES:
            content = yaml.load(data, Loader=loader)
            if isinstance(content, Mapping):
                return content
        why = "it does not list submissions"
    except (LeftOut, Refused) as refused:
        why = refused.sentence.text().rstrip(".")
    except Exception as error:  # hostile text raises more than YAMLError
        why = str(error).split("\n", 1)[0] or type(error).__name__
    raise Trouble(
        say(
            "{name} cannot be understood: {why}. Export the submissions again.",
            name=_METADATA,
            why=shown(why),
        )
    )


def _get(mapping: Mapping, key: str) -> object:
    """The value of a key, which Gradescope writes as a Ruby symbol, ``:name``."""
    return mapping.get(f":{key}", mapping.get(key))


def _text(mapping: Mapping, key: str) -> str:
    value = _get(mapping, key)
    return normal(str(value)).strip() if isinstance(value, str | int) else ""


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _time(value: object) -> datetime | None:
    if isinstance(value, str):
        value = times.iso(value)
    if not isinstance(value, datetime):
        return None
    # YAML gives a time without a zone in UTC.
    return value if value.tzinfo else value.replace(tzinfo=timezone.utc)


LMS = Lms(
    name="gradescope",
    title="Gradescope",
    fits=fits,
    entries=entries,
    known_by="Gradescope's metadata",
)
